package kith.cli;

import kith.app.Version;
import picocli.CommandLine.IVersionProvider;

/// `kith --version`.
final class BuiltVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"kith " + Version.current()};
    }
}
