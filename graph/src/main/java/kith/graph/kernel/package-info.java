/// What the kernels share with each other and with nobody else: the module does not export this package.
package kith.graph.kernel;
