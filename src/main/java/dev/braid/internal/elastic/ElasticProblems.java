package dev.braid.internal.elastic;

import dev.braid.BraidException;
import dev.braid.internal.setting.Setting;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.http.ConnectionClosedException;
import org.apache.http.conn.ConnectTimeoutException;

/** What is wrong with a server or an answer, in words that end in what to do. */
public final class ElasticProblems {

    private static final int UNAUTHORIZED = 401;

    private ElasticProblems() {}

    /** Nobody waits for the answer any more. */
    public static BraidException interrupted(ElasticAccess access, Throwable e) {
        return new BraidException(
                "Elasticsearch at " + access + ": the thread was interrupted; let it wait for the answer", e);
    }

    /** No answer. */
    public static BraidException unanswered(ElasticAccess access, Exception e) {
        return new BraidException("Elasticsearch at " + access + ": " + noAnswer(access, e), e);
    }

    /** Why there was no answer. */
    public static ElasticProblem noAnswer(ElasticAccess access, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return new ElasticProblem(
                        "found no host of this name",
                        "correct the address" + inSetting(access, Setting.ELASTICSEARCH_URL));
            }
            if (cause instanceof SSLException) {
                return ofTls(access, cause);
            }
            if (cause instanceof ConnectTimeoutException) {
                return new ElasticProblem(
                        "found no answer when connecting",
                        "start the server, or correct the address" + inSetting(access, Setting.ELASTICSEARCH_URL));
            }
            if (cause instanceof ConnectException) {
                return new ElasticProblem(
                        "found nobody who listens there",
                        "start the server, or correct the address" + inSetting(access, Setting.ELASTICSEARCH_URL));
            }
            if (cause instanceof SocketTimeoutException || cause instanceof TimeoutException) {
                return new ElasticProblem(
                        "no answer came in time (" + cause.getMessage() + ")",
                        "see the server's log for what holds it up");
            }
            if (cause instanceof ConnectionClosedException && access.url().startsWith("http:")) {
                return new ElasticProblem(
                        "it ended the connection without an answer",
                        "see whether it runs, and whether it wants https"
                                + inSetting(access, Setting.ELASTICSEARCH_URL));
            }
        }
        return new ElasticProblem("the connection failed (" + e + ")", "see whether the server runs");
    }

    private static ElasticProblem ofTls(ElasticAccess access, Throwable e) {
        if (String.valueOf(e.getMessage()).contains("plaintext connection")) {
            return new ElasticProblem(
                    "it does not speak TLS",
                    "write http instead of https" + inSetting(access, Setting.ELASTICSEARCH_URL));
        }
        return access.certificate() == null
                ? new ElasticProblem(
                        "its certificate is signed by nobody whom this JVM knows (" + e.getMessage() + ")",
                        "name the certificate of its authority" + inSetting(access, Setting.ELASTICSEARCH_CERTIFICATE))
                : new ElasticProblem(
                        "its certificate is not signed by the authority that was named (" + e.getMessage() + ")",
                        "name the right one" + inSetting(access, Setting.ELASTICSEARCH_CERTIFICATE));
    }

    /**
     * An answer that says no.
     *
     * @param what was asked for, such as "index `clicks`"
     */
    public static BraidException refused(ElasticAccess access, String what, ElasticAnswer answer) {
        ElasticProblem problem = answer.status() == UNAUTHORIZED
                ? ofLogin(access)
                : refusal(answer.status(), answer.errorType(), answer.reason());
        return new BraidException(what + " at " + access + ": " + problem);
    }

    /**
     * Why something was refused.
     *
     * @param type the kind of failure that the server named
     * @param reason in its words
     */
    public static ElasticProblem refusal(int status, String type, String reason) {
        return switch (status) {
            case UNAUTHORIZED ->
                new ElasticProblem("the server refused the log-in", "correct user and password, or the API key");
            case 403 -> ofPermission(reason);
            case 404 -> new ElasticProblem("found nothing there (" + reason + ")", "create it, or correct its name");
            case 429 -> ofPressure(type, reason);
            default ->
                new ElasticProblem("the server answered with status " + status + " (" + reason + ")", "see its log");
        };
    }

    private static ElasticProblem ofLogin(ElasticAccess access) {
        String settings = access.isConfigured()
                ? ", in `" + Setting.ELASTICSEARCH_USER.key() + "` and `" + Setting.ELASTICSEARCH_PASSWORD.key()
                        + "`, or `" + Setting.ELASTICSEARCH_API_KEY.key() + "`"
                : "";
        return access.authorization() == null
                ? new ElasticProblem("the server wants a log-in", "name user and password, or an API key" + settings)
                : new ElasticProblem(
                        "the server refused the log-in", "correct user and password, or the API key" + settings);
    }

    /** Where to correct it. */
    private static String inSetting(ElasticAccess access, Setting setting) {
        return access.isConfigured() ? " in `" + setting.key() + "`" : "";
    }

    private static ElasticProblem ofPermission(String reason) {
        return reason.contains("blocked by")
                ? new ElasticProblem("it is blocked (" + reason + ")", "lift the block")
                : new ElasticProblem("found no permission (" + reason + ")", "give it to the user");
    }

    private static ElasticProblem ofPressure(String type, String reason) {
        if (reason.contains("flood-stage") || reason.contains("disk usage exceeded")) {
            return new ElasticProblem(
                    "the server's disk is nearly full (" + reason + ")", "free space on the server's disk");
        }
        return type.equals("circuit_breaking_exception")
                ? new ElasticProblem(
                        "the server is out of memory (" + reason + ")",
                        "give it a larger heap, or send it less at once")
                : new ElasticProblem("the server is too busy (" + reason + ")", "send it less at once");
    }
}
