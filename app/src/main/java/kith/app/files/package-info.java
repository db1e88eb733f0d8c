/// What comes out of use cases, in files: records for machines, and one document in the forms that people
/// ask for.
@NullMarked
package kith.app.files;

import org.jspecify.annotations.NullMarked;
