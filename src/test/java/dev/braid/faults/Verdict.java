package dev.braid.faults;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a {@link StreamChecker} says; all of it is in its text.
 *
 * @param events how many were expected
 * @param keys how many were expected to have events
 * @param received how many events were found
 * @param wrongKeys how many keys have other events than expected
 * @param findings what is wrong, of the first wrong keys
 */
public record Verdict(long events, long keys, long received, long wrongKeys, List<Finding> findings) {

    private static final int SHOWN = 20;

    public boolean isGood() {
        return wrongKeys == 0;
    }

    /** How many findings there are of each kind that was found. */
    public Map<Finding.Kind, Long> counts() {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        Finding::kind, () -> new EnumMap<>(Finding.Kind.class), Collectors.counting()));
    }

    @Override
    public String toString() {
        if (isGood()) {
            return "all " + events + " events of " + keys + " keys, once each, in order and with their bytes";
        }
        return "found " + received + " events, expected " + events + " of " + keys + " keys, of which " + wrongKeys
                + (wrongKeys == 1 ? " is wrong: " : " are wrong: ") + counts()
                + findings.stream()
                        .limit(SHOWN)
                        .map(finding -> "\n- " + finding)
                        .collect(Collectors.joining())
                + (findings.size() > SHOWN ? "\nand " + (findings.size() - SHOWN) + " more" : "");
    }
}
