package dev.braid.internal.spec;

import static dev.braid.internal.spec.Documents.emitter;
import static dev.braid.internal.spec.Documents.leading;
import static dev.braid.internal.spec.Documents.problems;
import static dev.braid.internal.spec.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VariableFlowTests {

    private static final String SHOWS_X = emitter("e", "{'type': 'variable', 'name': 'f', 'variable': 'x'}");
    private static final String SETS_X = "{'type': 'uuid', 'name': 'x'}";
    private static final String NOT_BEFORE_A =
            "emitters[0].dimensions[0].variable: found \"x\", expected a variable that"
                    + " can be set before state \"a\" emits; state \"b\" sets it";

    @Test
    void aStateMaySetWhatItEmits() {
        assertThat(problems(with(SHOWS_X, leading("a", "e", SETS_X, "stop")))).isEmpty();
    }

    @Test
    void anEarlierStateMaySetIt() {
        assertThat(problems(with(SHOWS_X + "," + emitter("none", ""), """
                        %s, %s, %s""".formatted(
                                leading("a", "none", SETS_X, "b"),
                                leading("b", "none", "", "c"),
                                leading("c", "e", "", "stop")))))
                .isEmpty();
    }

    @Test
    void aStateOfALoopMaySetItForTheNextRound() {
        assertThat(problems(with(SHOWS_X, leading("a", "e", "", "b") + "," + leading("b", "e", SETS_X, "a", "stop"))))
                .isEmpty();
    }

    @Test
    void aLaterStateCannot() {
        assertThat(problems(with(SHOWS_X, leading("a", "e", "", "b") + "," + leading("b", "e", SETS_X, "stop"))))
                .containsExactly(NOT_BEFORE_A);
    }

    @Test
    void aStateThatNobodyEntersCannot() {
        assertThat(problems(with(SHOWS_X, leading("a", "e", "", "stop") + "," + leading("b", "e", SETS_X, "a"))))
                .containsExactly(NOT_BEFORE_A);
    }

    @Test
    void variablesAreSetInTheirOrder() {
        String copy = "{'type': 'variable', 'name': 'y', 'variable': 'x'}";

        assertThat(problems(with(SHOWS_X, leading("a", "e", SETS_X + "," + copy, "stop"))))
                .isEmpty();
        assertThat(problems(with(SHOWS_X, leading("a", "e", copy + "," + SETS_X, "stop"))))
                .containsExactly("states[0].variables[0].variable: found \"x\", expected a variable that can be set"
                        + " before state \"a\" emits; state \"a\" sets it");
    }

    @Test
    void partsOfAFieldAreHeldToItToo() {
        String nested = "{'type': 'object', 'name': 'o', 'dimensions': [{'type': 'list', 'name': 'l', 'elements': ["
                + "{'type': 'variable', 'variable': 'y'}], 'length_distribution': {'type': 'constant', 'value': 1},"
                + " 'selection_distribution': {'type': 'constant', 'value': 1}}]}";

        assertThat(problems(with(emitter("e", nested), leading("a", "e", SETS_X.replace("'x'", "'yy'"), "stop"))))
                .containsExactly("emitters[0].dimensions[0].dimensions[0].elements[0].variable: found \"y\", expected"
                        + " the name of a variable that a state sets; did you mean \"yy\"?");
    }
}
