package dev.braid.internal.spec;

import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads where a state leads. */
final class TransitionReader {

    /** In any case, what ends the worker. */
    static final String STOP = "stop";

    private static final Expected<Double> PROBABILITY =
            Expected.real("a number above 0 and of at most 1", Double.MIN_VALUE, 1);
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-6");

    private final Problems problems;
    private final Expected<String> next;

    TransitionReader(Problems problems, Set<String> states) {
        this.problems = problems;
        this.next = new Expected<>(
                "the name of a state or \"" + STOP + "\"",
                node -> node instanceof Node.Text text && (isStop(text.value()) || states.contains(text.value()))
                        ? text.value()
                        : null,
                states,
                false);
    }

    List<Specification.Transition> read(Node.Array list) {
        List<Specification.Transition> transitions = new ArrayList<>();
        for (Node node : list.elements()) {
            Specification.@Nullable Transition transition = read(node);
            if (transition != null) {
                transitions.add(transition);
            }
        }
        if (transitions.size() == list.elements().size()) {
            checkSum(transitions, list);
        }
        return transitions;
    }

    private Specification.@Nullable Transition read(Node node) {
        Node.@Nullable Structure structure = Expected.OBJECT.read(node, problems);
        if (structure == null) {
            return null;
        }
        Section section = new Section(structure, problems);
        @Nullable String state = section.required("next", next);
        @Nullable Double probability = section.required("probability", PROBABILITY);
        section.warnOfUnknownKeys();
        if (probability == null) {
            return null;
        }
        return new Specification.Transition(state == null || isStop(state) ? null : state, probability);
    }

    private void checkSum(List<Specification.Transition> transitions, Node list) {
        double sum = 0;
        for (Specification.Transition transition : transitions) {
            sum += transition.probability();
        }
        // Without the digits that come of adding doubles: 0.7 and 0.2 and 0.1 make 1.
        BigDecimal rounded = new BigDecimal(sum).setScale(9, RoundingMode.HALF_EVEN);
        if (rounded.subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) > 0) {
            String shown = rounded.stripTrailingZeros().toPlainString();
            problems.error(list.place(), "found probabilities with the sum " + shown + ", expected a sum of 1");
        }
    }

    private static boolean isStop(String name) {
        return STOP.equalsIgnoreCase(name);
    }
}
