package dev.braid.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An instant as OpenStack writes it, in quotes; formatted anew for each second only, the microseconds by hand. */
final class MicroTime {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("'\"'uuuu-MM-dd HH:mm:ss");
    private static final int LAST_DIGIT = 26;
    private static final int FIRST_DIGIT = 21;

    final byte[] bytes = "\"2024-01-01 00:00:00.000000\"".getBytes(StandardCharsets.US_ASCII);
    private long second = Long.MIN_VALUE;

    void set(long epochMicros) {
        long epochSecond = epochMicros / 1_000_000;
        if (epochSecond != second) {
            second = epochSecond;
            String text = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).format(SECONDS);
            System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, text.length());
        }
        int micros = (int) (epochMicros - epochSecond * 1_000_000);
        for (int at = LAST_DIGIT; at >= FIRST_DIGIT; at--) {
            bytes[at] = (byte) ('0' + micros % 10);
            micros /= 10;
        }
    }
}
