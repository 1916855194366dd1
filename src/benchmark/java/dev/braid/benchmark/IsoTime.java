package dev.braid.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An instant as text that is formatted anew for each second only; the milliseconds are three digits by hand. */
final class IsoTime {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final int MILLIS = 20;

    final byte[] bytes = "2024-01-01T00:00:00.000Z".getBytes(StandardCharsets.US_ASCII);
    private long second = Long.MIN_VALUE;

    void set(long epochMillis) {
        long epochSecond = epochMillis / 1000;
        if (epochSecond != second) {
            second = epochSecond;
            String text = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).format(SECONDS);
            System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, text.length());
        }
        int millis = (int) (epochMillis - epochSecond * 1000);
        int tens = millis / 10;
        bytes[MILLIS] = (byte) ('0' + tens / 10);
        bytes[MILLIS + 1] = (byte) ('0' + tens % 10);
        bytes[MILLIS + 2] = (byte) ('0' + millis - tens * 10);
    }
}
