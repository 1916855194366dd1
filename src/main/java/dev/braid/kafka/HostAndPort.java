package dev.braid.kafka;

import dev.braid.BraidException;
import dev.braid.internal.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a broker listens. */
record HostAndPort(String host, int port) {

    /** As Kafka's clients read it: a protocol may stand before, and an address of IPv6 in brackets. */
    private static final Pattern FORM = Pattern.compile("(?:[A-Za-z_]+://)?\\[?([^\\[\\]/@]+?)\\]?:([0-9]{1,5})");

    /** Reads several with commas between. */
    static List<HostAndPort> parse(String addresses) {
        List<HostAndPort> found = new ArrayList<>();
        for (String address : addresses.split(",", -1)) {
            Matcher form = FORM.matcher(address.strip());
            if (!form.matches()) {
                throw new BraidException("`" + Setting.KAFKA_BOOTSTRAP_SERVERS.key() + "`: found \"" + addresses
                        + "\", expected host:port, such as localhost:9092, or several with commas between; correct it");
            }
            found.add(new HostAndPort(form.group(1), Integer.parseInt(form.group(2))));
        }
        return found;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
