package dev.braid.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTests {

    private static final String BRAID = "dev.braid";
    private static final String PLANTED = "dev.braid.architecture.planted";

    private static final JavaClasses BRAID_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BRAID);
    private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages(PLANTED);

    @ParameterizedTest
    @EnumSource
    void theCodeKeeps(ArchitectureRule rule) {
        rule.over(BRAID).allowEmptyShould(true).check(BRAID_CLASSES);
    }

    @ParameterizedTest
    @MethodSource
    void isSeenToFail(ArchitectureRule rule, List<String> offenders) {
        List<String> violations =
                rule.over(PLANTED).evaluate(PLANTED_CLASSES).getFailureReport().getDetails();

        assertThat(offenders).allSatisfy(offender -> assertThat(violations).anyMatch(v -> v.contains(offender)));
        assertThat(violations).allSatisfy(violation -> assertThat(offenders).anyMatch(violation::contains));
    }

    static Stream<Arguments> isSeenToFail() {
        return Stream.of(
                arguments(
                        ArchitectureRule.IMPORTS,
                        List.of("random.ImportsUpwards", "plan.ImportsLibrary", "stray.HasNoRow")),
                arguments(ArchitectureRule.NO_CYCLES, List.of("random.ImportsUpwards")),
                arguments(
                        ArchitectureRule.NOTHING_FROM_THE_MACHINE,
                        List.of("plan.AsksForTheTime.call()", "plan.AsksForTheTime.reference()")),
                arguments(ArchitectureRule.STRICT_MATH, List.of("plan.UsesMath")),
                arguments(
                        ArchitectureRule.NO_DEFAULTS_OF_THE_MACHINE,
                        List.of(
                                "plan.UsesTheDefaultLocale.call()",
                                "plan.UsesTheDefaultLocale.reference()",
                                "plan.UsesTheDefaultLocale.format(")),
                arguments(
                        ArchitectureRule.RECORDS_COMPARED_IN_ONE_PLACE,
                        List.of("assertions.ReadsRecords.call(", "assertions.ReadsRecords.reference()")),
                arguments(ArchitectureRule.NULL_MARKED, List.of("stray.HasNoRow")),
                arguments(ArchitectureRule.PUBLIC_SIGNATURES, List.of("planted.Leaks.inside()", "planted.Leaks.all(")));
    }

    @Test
    void everyRuleIsSeenToFail() {
        assertThat(isSeenToFail().map(arguments -> arguments.get()[0]))
                .containsExactly((Object[]) ArchitectureRule.values());
    }
}
