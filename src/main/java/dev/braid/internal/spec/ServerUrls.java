package dev.braid.internal.spec;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Where servers that speak HTTP are found. */
public final class ServerUrls {

    public static final String EXPECTED = "an address such as http://localhost:9200";

    private ServerUrls() {}

    public static boolean isOne(String text) {
        try {
            URI uri = new URI(text.strip());
            return List.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
