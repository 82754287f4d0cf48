package io.simplenetes.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.simplenetes");

    @Test
    void theContractOnAHostStandsOnNothingButTheJdk() {
        check(classes()
                .that()
                .resideInAPackage("io.simplenetes.host..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.simplenetes.host..", "org.jspecify.."));
    }

    @Test
    void podKnowsHostAlone() {
        check(mayOnlyKnow("pod", "host"));
    }

    @Test
    void clusterKnowsHostAndPod() {
        check(mayOnlyKnow("cluster", "host", "pod"));
    }

    @Test
    void daemonKnowsHostAlone() {
        check(mayOnlyKnow("daemon", "host"));
    }

    @Test
    void packagesOfAModuleHaveNoCycles() {
        for (String module : new String[] {"host", "pod", "cluster", "daemon", "cli"}) {
            // A module of one package has no slices, hence no cycles.
            slices().matching("io.simplenetes." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(CODE);
        }
    }

    @Test
    void onePlaceStartsProcesses() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("io.simplenetes.host.process..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class));
    }

    @Test
    void nothingOnTheWayToAPromptLoadsALoggingFramework() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging.."));
    }

    @Test
    void onlyTheCommandLinePrints() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("io.simplenetes.cli..", "io.simplenetes.daemon..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err"));
    }

    private static ArchRule mayOnlyKnow(String module, String... others) {
        String[] allowed = new String[others.length + 1];
        allowed[0] = "io.simplenetes." + module + "..";
        for (int i = 0; i < others.length; i++) {
            allowed[i + 1] = "io.simplenetes." + others[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("io.simplenetes." + module + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.simplenetes..").and(DescribedPredicate.not(resideInAnyPackage(allowed))));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(CODE);
    }
}
