package dev.braid.internal.elastic;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The path of a request, whose names are data. */
public final class ElasticPath {

    private ElasticPath() {}

    /** Joins a path of names, such as {@code of("clicks", "_doc", id)}. */
    public static String of(String... names) {
        StringBuilder path = new StringBuilder();
        for (String name : names) {
            path.append('/')
                    .append(URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return path.toString();
    }
}
