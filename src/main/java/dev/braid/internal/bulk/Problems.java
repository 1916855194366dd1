package dev.braid.internal.bulk;

import dev.braid.internal.elastic.ElasticAccess;
import dev.braid.internal.elastic.ElasticAnswer;
import dev.braid.internal.elastic.ElasticProblem;
import dev.braid.internal.elastic.ElasticProblems;

/** Tells what will pass from what will not, and says what is wrong in words. */
final class Problems {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;

    private final ElasticAccess access;

    Problems(ElasticAccess access) {
        this.access = access;
    }

    /** Of an answer that refuses some of the operations: what will not pass comes first. */
    static Problem of(Chunk chunk, BulkAnswer answer) {
        int told = -1;
        for (int i = 0; i < chunk.size(); i++) {
            Refusal refusal = answer.refusal(i);
            if (refusal != null && !refusal.isPassing()) {
                return of(chunk.operation(i), refusal);
            }
            if (refusal != null && told < 0) {
                told = i;
            }
        }
        Refusal refusal = answer.refusal(told);
        if (refusal == null) {
            throw new IllegalArgumentException("nothing was refused");
        }
        return of(chunk.operation(told), refusal);
    }

    private static Problem of(Operation operation, Refusal refusal) {
        String document = "document `" + operation.id() + "`";
        if (refusal.isConflict()) {
            return new Problem(
                    false,
                    document,
                    "was refused with status 409: the index holds its version " + refusal.held()
                            + ", expected one below " + operation.version() + ", which was sent",
                    "empty the index before events are sent to it, or send them to another",
                    null);
        }
        return new Problem(
                refusal.isPassing(),
                document,
                "was refused with " + refusal.words(),
                remedy(refusal.status(), refusal.type(), refusal.reason()),
                null);
    }

    private static String remedy(int status, String type, String reason) {
        return switch (status) {
            case BAD_REQUEST ->
                type.equals("index_closed_exception")
                        ? "open the index"
                        : "correct the record, or the mapping of the index";
            case NOT_FOUND -> "see that nothing deletes the index while events are sent to it";
            case TOO_LARGE -> "make the records shorter, or raise `http.max_content_length` of the server";
            case TOO_MANY_REQUESTS, UNAUTHORIZED, FORBIDDEN ->
                ElasticProblems.refusal(status, type, reason).remedy();
            default -> "see the server's log";
        };
    }

    /** Of an answer to a whole request. */
    static Problem of(ElasticAnswer answer) {
        int status = answer.status();
        if (answer.isDone()) {
            return new Problem(
                    true,
                    "requests",
                    "were answered by what is no whole answer of Elasticsearch (status " + status + ", "
                            + answer.body().length + " bytes)",
                    "see that nothing between here and the server changes or cuts its answers",
                    null);
        }
        String reason = answer.reason();
        String type = answer.errorType();
        return new Problem(
                isPassing(status),
                "requests",
                "were refused with " + new Refusal(status, type, reason).words(),
                remedy(status, type, reason),
                null);
    }

    /** Whether the server has said of all operations that it has left them alone. */
    static boolean isRefused(ElasticAnswer answer) {
        return !answer.isDone() && answer.status() < SERVER_ERRORS;
    }

    /** A server that has just started may know its users later than its documents. */
    private static boolean isPassing(int status) {
        return status == UNAUTHORIZED
                || status == REQUEST_TIMEOUT
                || status == TOO_MANY_REQUESTS
                || status >= SERVER_ERRORS;
    }

    /** Of a request without an answer. */
    Problem of(Exception failed) {
        ElasticProblem problem = ElasticProblems.noAnswer(access, failed);
        return new Problem(true, "requests", "were not answered: " + problem.found(), problem.remedy(), failed);
    }
}
