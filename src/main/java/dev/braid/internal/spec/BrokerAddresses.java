package dev.braid.internal.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where brokers of Kafka listen, as people write it: the port may be missing. */
public final class BrokerAddresses {

    public static final String EXPECTED = "host:port, such as localhost:9092, or several with commas between";

    private static final int DEFAULT_PORT = 9092;
    private static final int LAST_PORT = 65_535;

    /** A protocol may stand before, as in the settings of brokers, and an address of IPv6 in brackets. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[A-Za-z_]+://)?(?:\\[[0-9A-Fa-f:.%]+\\]|[^\\s\\[\\]/@:]+)(?::([0-9]{1,5}))?");

    private BrokerAddresses() {}

    /** With a port each; null where it is none. */
    public static @Nullable String parse(String text) {
        List<String> found = new ArrayList<>();
        for (String address : text.split(",", -1)) {
            Matcher form = ADDRESS.matcher(address.strip());
            if (!form.matches()) {
                return null;
            }
            String port = form.group(1);
            if (port != null && (Integer.parseInt(port) < 1 || Integer.parseInt(port) > LAST_PORT)) {
                return null;
            }
            found.add(port == null ? address.strip() + ":" + DEFAULT_PORT : address.strip());
        }
        return String.join(",", found);
    }
}
