package dev.braid.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.braid.architecture.ArchitectureConditions.importWhatTheMapAllows;
import static dev.braid.architecture.ArchitectureConditions.mentionNothingIn;
import static dev.braid.architecture.ArchitectureConditions.packages;
import static dev.braid.architecture.ArchitectureConditions.readsARecord;
import static dev.braid.architecture.ArchitectureConditions.resideInNullMarkedPackages;

import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the code, each over the packages below a root, so that it can be tried on planted ones. */
enum ArchitectureRule {
    IMPORTS {
        @Override
        ArchRule over(String root) {
            return classes()
                    .should(importWhatTheMapAllows(root))
                    .because("docs/architecture.md is the map of the code, and a map that may be wrong is none");
        }
    },

    NO_CYCLES {
        @Override
        ArchRule over(String root) {
            return slices().assignedFrom(packages())
                    .should()
                    .beFreeOfCycles()
                    .ignoreDependency(alwaysTrue(), HasName.Predicates.name(root + ".BraidException"))
                    .because("packages that import each other can only be understood together");
        }
    },

    NOTHING_FROM_THE_MACHINE {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            root + ".internal.live..",
                            root + ".internal.server..",
                            root + ".internal.broker..",
                            root + ".internal.distribution..",
                            root + ".internal.elastic..",
                            root + ".internal.container..",
                            root + ".internal.bulk..",
                            root + ".internal.cli..",
                            root + ".kafka..",
                            root + ".elasticsearch..",
                            root + ".sequence..",
                            root + ".assertions..",
                            root + ".jupiter..")
                    .should()
                    .accessTargetWhere(MachineDependentCalls.TIME_AND_CHANCE)
                    .because("the same specification, seed and start give the same bytes: only what paces a run"
                            + " or waits for a server or a log asks for the time, and only the command line and the extension"
                            + " draw a seed");
        }
    },

    STRICT_MATH {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .should()
                    .accessTargetWhere(MachineDependentCalls.INEXACT_MATH)
                    .because(
                            "Math may differ from JDK to JDK and from CPU to CPU in the last bit; StrictMath does not");
        }
    },

    NO_DEFAULTS_OF_THE_MACHINE {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .should()
                    .accessTargetWhere(MachineDependentCalls.LOCALE_ZONE_AND_CHARSET)
                    .because("the machine's locale, time zone and charset change letters, digits and times;"
                            + " Locale.ROOT, UTC and UTF-8 do not");
        }
    },

    RECORDS_COMPARED_IN_ONE_PLACE {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + ".assertions..")
                    .and()
                    .doNotHaveSimpleName("ComparedEvent")
                    .and()
                    .doNotHaveSimpleName("MessageWords")
                    .should()
                    .accessTargetWhere(readsARecord(root + ".Event"))
                    .because("numbers are equal when their values are, in all assertions: only ComparedEvent reads what"
                            + " is compared, and MessageWords what is shown");
        }
    },

    NULL_MARKED {
        @Override
        ArchRule over(String root) {
            return classes()
                    .should(resideInNullMarkedPackages())
                    .because("NullAway and users' tools trust signatures only where the package is @NullMarked");
        }
    },

    PUBLIC_SIGNATURES {
        @Override
        ArchRule over(String root) {
            return classes()
                    .that()
                    .resideOutsideOfPackage(root + ".internal..")
                    .should(mentionNothingIn(root + ".internal"))
                    .because("what users see stays when the inside changes");
        }
    };

    abstract ArchRule over(String root);
}
