package kith.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kith.core.ErrorCode;
import kith.core.KithException;
import kith.data.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JudgingMemoryTest {
    /// 5.40 + 4.95 + 1.98 billion bytes.
    private static final JudgingMemory TEN_MILLION = new JudgingMemory(10_000_000, 198_000_000, 99_000_000);

    @Test
    void says_at_once_how_much_memory_is_missing() {
        assertThat(TEN_MILLION.bytes()).isEqualTo(12_330_000_000L);
        assertThatThrownBy(() -> TEN_MILLION.require(10_000_000_000L))
                .isInstanceOfSatisfying(
                        KithException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.WORLD))
                .hasMessage(
                        "Judging 10,000,000 accounts with 198,000,000 follows and 99,000,000 interactions takes about"
                                + " 11.5 GB of memory for Java, but it may use 9.3 GB. Allow more: start Kith with"
                                + " KITH_JAVA_OPTS=-Xmx15g");
    }

    @Test
    void what_may_be_enough_is_tried() {
        TEN_MILLION.require(11_000_000_000L);
    }

    @Test
    void what_is_imported_again_counts_once(@TempDir Path folder) {
        Path dataset = folder.resolve("drawn.kith");
        DrawnWorld.imports(dataset);
        JudgingMemory once = of(dataset);
        assertThat(once).isEqualTo(new JudgingMemory(12, 10, 13));
        DrawnWorld.imports(dataset);
        assertThat(of(dataset).accounts()).isEqualTo(once.accounts());
        assertThat(of(dataset).follows()).isEqualTo(once.follows());
    }

    private static JudgingMemory of(Path dataset) {
        try (Workbench bench = Workbench.over(Dataset.open(dataset), 1)) {
            return JudgingMemory.of(bench.database());
        }
    }
}
