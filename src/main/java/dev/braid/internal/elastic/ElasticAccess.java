package dev.braid.internal.elastic;

import dev.braid.BraidException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a server is reached.
 *
 * @param url of the server, without a login and without a slash at its end
 * @param authorization the value of the header of this name; null for none
 * @param certificate of the authority that has signed the server's, as PEM; null for those that the JVM knows
 * @param isConfigured whether all this stands in settings, which messages name then
 */
public record ElasticAccess(
        String url,
        @Nullable String authorization,
        @Nullable String certificate,
        boolean isConfigured) {

    private static final int DEFAULT_PORT = 9200;

    /**
     * Reads an address such as {@code https://user:password@search.example:9200}, which may have a path where the server is
     * behind a proxy.
     *
     * @param place where somebody wrote it, in the words of a message
     * @throws BraidException if it is something else
     */
    public static ElasticAccess of(String place, String address) {
        try {
            URI uri = new URI(address.strip());
            if (!List.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    || uri.getHost() == null
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null) {
                throw refused(place, address, null);
            }
            int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
            String path = uri.getRawPath().replaceAll("/+$", "");
            ElasticAccess access =
                    new ElasticAccess(uri.getScheme() + "://" + uri.getHost() + ":" + port + path, null, null, false);
            String login = uri.getUserInfo();
            return login == null ? access : access.basic(login);
        } catch (URISyntaxException e) {
            throw refused(place, address, e);
        }
    }

    private static BraidException refused(String place, String address, @Nullable Exception cause) {
        return new BraidException(
                place + ": found \"" + address.replaceAll("//.*@", "//***@")
                        + "\", expected an address such as http://localhost:9200; correct it",
                cause);
    }

    /** With the log-in of a user. */
    public ElasticAccess login(String user, String password) {
        return basic(user + ":" + password);
    }

    private ElasticAccess basic(String login) {
        return authorized("Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    /** With a key of the server's API, in the encoded form that the server gives. */
    public ElasticAccess apiKey(String key) {
        return authorized("ApiKey " + key);
    }

    private ElasticAccess authorized(String header) {
        return new ElasticAccess(url, header, certificate, isConfigured);
    }

    /** With trust in what this authority has signed, and in nothing else. */
    public ElasticAccess trusting(String pem) {
        return new ElasticAccess(url, authorization, pem, isConfigured);
    }

    /** As one that stands in settings. */
    public ElasticAccess configured() {
        return new ElasticAccess(url, authorization, certificate, true);
    }

    /** Says nothing of secrets. */
    @Override
    public String toString() {
        return url;
    }
}
