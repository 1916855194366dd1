package dev.braid.assertions;

import dev.braid.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether each event that was sent was received. Bytes are compared first: fields, whose order may differ, are dear to read,
 * and words for a failure that the next event repairs are dear to make.
 */
final class SentRule implements Comparison.Rule {

    private final boolean isExact;
    private final Records records = new Records();
    private final Matches<Object> byBytes = new Matches<>(ComparedEvent::bytes);
    private final Matches<Integer> byFields = new Matches<>(records::numberOf);

    private SentRule(boolean isExact) {
        this.isExact = isExact;
    }

    static SentRule exactlyOnce() {
        return new SentRule(true);
    }

    static SentRule atLeastOnce() {
        return new SentRule(false);
    }

    @Override
    public @Nullable Failure check(List<Event> received, Others others) {
        List<Event> sent = others.events();
        int unmatched = byBytes.unmatched(received, sent);
        if (isMet(received, sent, unmatched)) {
            return null;
        }
        unmatched = unmatched == 0 ? 0 : byFields.unmatched(received, sent);
        if (isMet(received, sent, unmatched)) {
            return null;
        }
        boolean isCertain = isExact && unmatched > 0 && !others.mayGrow();
        return ShouldContainSent.expected(sent.size(), isExact)
                .failure(
                        isCertain,
                        () -> new ShouldContainSent(received, sent, records).sections(isExact),
                        () -> new ShouldContainSent(received, sent, records).sectionsSoFar(isExact));
    }

    private boolean isMet(List<Event> received, List<Event> sent, int unmatched) {
        return received.size() - unmatched == sent.size() && (unmatched == 0 || !isExact);
    }
}
