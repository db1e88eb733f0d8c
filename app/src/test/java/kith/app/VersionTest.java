package kith.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VersionTest {
    @Test
    void the_version_is_the_one_that_was_built() {
        // an unfiltered resource would say ${project.version}
        assertThat(Version.current()).matches("\\d+\\.\\d+\\.\\d+.*");
    }
}
