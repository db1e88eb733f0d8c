package kith.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// The boundaries between the modules. The command line sees all of them, so the rules live here.
final class ArchitectureTest {
    private static final JavaClasses KITH = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/testkit/") && !location.contains("/kith-testkit"))
            .importPackages("kith");

    /// Which modules each module may use, besides itself.
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("core", Set.of()),
            Map.entry("graph", Set.of()),
            Map.entry("measure", Set.of("core", "graph")),
            Map.entry("data", Set.of("core", "measure")),
            Map.entry("sources", Set.of("core", "data")),
            Map.entry("evaluate", Set.of("core", "measure", "data")),
            Map.entry("report", Set.of("core")),
            Map.entry("programme", Set.of("core")),
            Map.entry("store", Set.of("core", "programme")),
            Map.entry(
                    "app",
                    Set.of("core", "graph", "measure", "data", "sources", "evaluate", "report", "programme", "store")),
            Map.entry("web", Set.of("core", "app", "report")),
            Map.entry("spark", Set.of("core", "graph", "measure")),
            Map.entry("cli", Set.of("core", "app", "web", "spark"))));

    @Test
    void the_rules_see_the_program() {
        assertThat(KITH.contain(kith.core.Assessment.class)).isTrue();
        assertThat(KITH.contain(kith.app.UseCases.class)).isTrue();
        assertThat(KITH.contain(Main.class)).isTrue();
    }

    @Test
    void modules_use_only_what_they_may() {
        for (Map.Entry<String, Set<String>> module : MAY_USE.entrySet()) {
            List<String> others = new ArrayList<>();
            for (String other : MAY_USE.keySet()) {
                if (!other.equals(module.getKey()) && !module.getValue().contains(other)) {
                    others.add("kith." + other + "..");
                }
            }
            check(noClasses()
                    .that()
                    .resideInAPackage("kith." + module.getKey() + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others.toArray(String[]::new))
                    .because("%s may use only %s: data flows import, gather, judge, use, and front ends see use cases"
                            .formatted(module.getKey(), module.getValue())));
        }
    }

    @Test
    void the_pure_modules_use_the_jdk_alone() {
        check(noClasses()
                .that()
                .resideInAnyPackage("kith.core..", "kith.graph..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "kith.core..", "kith.graph..", "org.jspecify..")
                .because("the domain's words and the kernels run anywhere, inside Spark too"));
    }

    @Test
    void each_library_stays_in_its_module() {
        onlyIn("kith.data", "files and SQL are one module's business; the rest sees rows", "org.duckdb..");
        onlyIn("kith.cli", "services are used and tested without a command line", "picocli..");
        check(noClasses()
                .that()
                .resideOutsideOfPackages("kith.data..", "kith.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .because("JDBC belongs to the modules that own a database"));
        onlyIn("kith.store", "one module talks to the programme's database", "org.jooq..", "org.flywaydb..");
        onlyIn("kith.web", "the server is a front end like any other", "org.springframework..");
        onlyIn("kith.sources", "workbooks of others are read in one place", "org.dhatim.fastexcel.reader..");
        onlyIn(
                "kith.report",
                "pages, PDF and workbooks are written in one place; the rest gives it words and numbers",
                "org.dhatim.fastexcel",
                "com.openhtmltopdf..",
                "org.apache.pdfbox..",
                "org.apache.batik..");
        check(noClasses()
                .that()
                .resideOutsideOfPackages("kith.report..", "kith.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("gg.jte..")
                .because("templates belong to who writes pages: reports and the server"));
        onlyIn("kith.spark", "the program runs without a cluster", "org.apache.spark..");
    }

    @Test
    void only_the_command_line_talks_to_the_terminal() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("kith.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("results and notes reach people through the front ends; a library that prints garbles them"));
    }

    @Test
    void only_the_command_line_reads_the_clock() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("kith.cli..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time is an argument: the same input gives the same bytes whenever it is run"));
    }

    @Test
    void chance_comes_from_a_seed() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class, ThreadLocalRandom.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .because("every draw can be repeated; SplittableRandom with a seed does not depend on threads"));
    }

    @Test
    void packages_form_no_cycles() {
        check(slices().matching("kith.(**)")
                .should()
                .beFreeOfCycles()
                .because("a cycle is one package in two folders"));
    }

    @Test
    void packages_are_named_for_what_they_are_about() {
        check(noClasses()
                .should()
                .resideInAnyPackage(
                        "..common..",
                        "..util..",
                        "..utils..",
                        "..impl..",
                        "..model..",
                        "..service..",
                        "..dto..",
                        "..helper..")
                .because("such names say what kind of code it is, not what it is about, and everything drifts there"));
    }

    private static void onlyIn(String module, String because, String... packages) {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because(because));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(KITH);
    }
}
