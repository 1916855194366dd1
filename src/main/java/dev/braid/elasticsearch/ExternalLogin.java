package dev.braid.elasticsearch;

import dev.braid.BraidException;
import dev.braid.internal.elastic.ElasticAccess;
import dev.braid.internal.mode.SettingLookup;
import dev.braid.internal.setting.Setting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What settings say of a server that runs.
 *
 * @param url as it was written
 * @param user null for none
 * @param password null for none
 * @param apiKey null for none
 * @param certificate a file; null for none
 */
record ExternalLogin(
        String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String apiKey,
        @Nullable String certificate) {

    /** Null where no address is set. */
    static @Nullable ExternalLogin of(SettingLookup settings) {
        @Nullable String url = settings.value(Setting.ELASTICSEARCH_URL);
        return url == null
                ? null
                : new ExternalLogin(
                        url,
                        settings.value(Setting.ELASTICSEARCH_USER),
                        settings.value(Setting.ELASTICSEARCH_PASSWORD),
                        settings.value(Setting.ELASTICSEARCH_API_KEY),
                        settings.value(Setting.ELASTICSEARCH_CERTIFICATE));
    }

    /**
     * Reads it, and the certificate's file.
     *
     * @throws BraidException if something of it cannot be
     */
    Login login() {
        ElasticAccess access =
                ElasticAccess.of(name(Setting.ELASTICSEARCH_URL), url).configured();
        if (certificate != null) {
            access = access.trusting(read(certificate));
        }
        if (apiKey != null) {
            return new Login(access.apiKey(apiKey), null, null);
        }
        if (user != null && password != null) {
            return Login.of(access, user, password);
        }
        if (user != null || password != null) {
            Setting missing = user == null ? Setting.ELASTICSEARCH_USER : Setting.ELASTICSEARCH_PASSWORD;
            Setting found = user == null ? Setting.ELASTICSEARCH_PASSWORD : Setting.ELASTICSEARCH_USER;
            throw new BraidException(name(found) + " is set, and " + name(missing) + " is not; set both, or neither");
        }
        return new Login(access, null, null);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw new BraidException(
                    name(Setting.ELASTICSEARCH_CERTIFICATE) + ": found no file " + file + "; correct the path", e);
        } catch (IOException e) {
            throw new BraidException(
                    name(Setting.ELASTICSEARCH_CERTIFICATE) + ": the file " + file + " cannot be read (" + e
                            + "); correct the path",
                    e);
        }
    }

    static String name(Setting setting) {
        return "`" + setting.key() + "`";
    }

    /** Says nothing of secrets. */
    @Override
    public String toString() {
        return url;
    }
}
