package dev.braid.internal.bulk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why an operation was not done, in the server's words. */
record Refusal(int status, String type, String reason) {

    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;
    private static final Pattern HELD = Pattern.compile("current version \\[(\\d+)]");

    boolean isConflict() {
        return status == CONFLICT;
    }

    /** Whether the same operation may be taken later. */
    boolean isPassing() {
        return status == TOO_MANY_REQUESTS || status >= SERVER_ERRORS;
    }

    /** Whether the server has left the operation alone; when it breaks off it may have done it. */
    boolean isCertain() {
        return status < SERVER_ERRORS;
    }

    /** The version that stands in the way of one; -1 where the reason tells none. */
    long held() {
        Matcher version = HELD.matcher(reason);
        return version.find() ? Long.parseLong(version.group(1)) : -1;
    }

    String words() {
        return "status " + status + " (" + (type.isEmpty() ? "" : type + ": ") + reason + ")";
    }
}
