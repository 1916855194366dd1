package dev.braid.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BraidException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTests {

    private final Problems problems = new Problems("a.json");

    @Test
    void noProblemIsNoError() {
        problems.warning(at(1, 2), "found x");

        assertThatCode(problems::throwIfAny).doesNotThrowAnyException();
        assertThat(problems.warnings()).containsExactly("a.json:1:2: key: found x");
    }

    @Test
    void oneProblemIsOneLine() {
        problems.error(at(1, 2), "found x, expected y");

        assertRefused("a.json:1:2: key: found x, expected y");
    }

    @Test
    void severalStandInTheOrderOfTheDocument() {
        problems.error(at(2, 1), "second");
        problems.error(at(1, 9), "first");
        problems.error(at(2, 1), "third");

        assertRefused("""
                a.json: 3 problems
                a.json:1:9: key: first
                a.json:2:1: key: second
                a.json:2:1: key: third""");
    }

    @Test
    void warningsStandBehindErrors() {
        problems.warning(at(1, 2), "second");
        problems.error(at(2, 1), "first");

        assertRefused("""
                a.json: 1 problem, 1 warning
                a.json:2:1: key: first
                warning: a.json:1:2: key: second""");
    }

    @Test
    void showsTheFirstFiftyAndCountsTheRest() {
        for (int line = 1000; line > 0; line--) {
            problems.error(at(line, 1), "x");
            problems.warning(at(line, 2), "y");
        }

        assertThat(problems.warnings())
                .hasSize(51)
                .startsWith("a.json:1:2: key: y", "a.json:2:2: key: y")
                .endsWith("and 950 more warnings");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(problems::throwIfAny)
                .satisfies(e -> assertThat(e.getMessage().lines())
                        .hasSize(52)
                        .startsWith("a.json: 1000 problems, 1000 warnings", "a.json:1:1: key: x", "a.json:2:1: key: x")
                        .endsWith("a.json:50:1: key: x", "and 950 more problems, 1000 more warnings"));
    }

    @ParameterizedTest
    @CsvSource({
        "serach, search",
        "Search, search",
        "serch, search",
        "viewcrat, view_cart",
        "sarch, search",
        "home, home",
        "purchase_, purchase",
    })
    void suggestsTheNearestName(String found, String meant) {
        assertThat(Problems.meant(found, List.of("home", "search", "view_cart", "purchase")))
                .isEqualTo("; did you mean \"" + meant + "\"?");
    }

    @ParameterizedTest
    @CsvSource({"xyz", "a", "seventeen", "''"})
    void suggestsNothingWhenNoNameIsNear(String found) {
        assertThat(Problems.meant(found, List.of("home", "search", "b"))).isEmpty();
    }

    private static Place at(int line, int column) {
        return new Place("a.json", "key", line, column);
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(problems::throwIfAny)
                .withMessage(message);
    }
}
