package dev.braid.elasticsearch;

import dev.braid.internal.elastic.ElasticAccess;
import org.jspecify.annotations.Nullable;

/**
 * How a server is reached, also by clients of others than Braid.
 *
 * @param access for our own client
 * @param user null where there is none, or a key of the server's API instead
 * @param password null where there is none
 */
record Login(
        ElasticAccess access,
        @Nullable String user,
        @Nullable String password) {

    /** Of a server that lets everybody in. */
    static Login none(String url) {
        return new Login(ElasticAccess.of("the server's address", url), null, null);
    }

    /** Of a user. */
    static Login of(ElasticAccess access, String user, String password) {
        return new Login(access.login(user, password), user, password);
    }

    /** Says nothing of secrets. */
    @Override
    public String toString() {
        return access.toString();
    }
}
