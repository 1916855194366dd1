package dev.braid.benchmark;

import dev.braid.Generator;
import dev.braid.Operations;
import dev.braid.internal.template.Notification;
import dev.braid.internal.template.TemplateFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Notifications of operations to JSON bytes that nobody reads.
 *
 * <p>Fair, because the reference of those that are built in writes records of the same fields and lengths, and draws what is new in
 * each; and hard on Braid, because it has neither a cloud nor a queue. That of templates copies the same pieces of one operation
 * again and again, those that are the same in each and the values between.
 */
@State(Scope.Thread)
public class OperationsBenchmark {

    private static final int EVENTS = 200_000;

    private final JacksonNotifications jackson = new JacksonNotifications();
    private Generator builtIn = Operations.of("mix").generator();
    private Generator templates = builtIn;
    private byte[][][] segments = {};
    private byte[] line = {};

    @Setup
    public void prepare() throws IOException {
        builtIn = builtIn.count(EVENTS);
        LengthStream own = new LengthStream();
        builtIn.writeTo(own);
        LengthStream reference = new LengthStream();
        jackson.write(EVENTS, reference);
        if (Math.abs(own.length() - reference.length()) > own.length() / 25) {
            throw new IllegalStateException(own + " are not " + reference);
        }
        Path folder = NotificationTemplate.folder();
        templates = Operations.templates(folder.toString())
                .ratePerMinute(6000)
                .generator()
                .count(EVENTS);
        List<Notification> notifications =
                TemplateFolder.read(folder).templates().get(0).notifications();
        segments = notifications.stream()
                .map(notification -> IntStream.range(0, notification.literals().size())
                        .boxed()
                        .flatMap(i -> Stream.of(notification.literals().get(i), value(notification, i)))
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new))
                .toArray(byte[][][]::new);
        line = new byte[1 << 16];
    }

    private static String value(Notification notification, int index) {
        if (index == notification.placeholders().size()) {
            return "";
        }
        return switch (notification.placeholders().get(index).kind()) {
            case UUID -> "0a555c40-8258-4d47-bcec-9784a27c80bf";
            case XUUID, TENANT_ID, USER_ID -> "649df47865bf7549b5db2c99db6d7d8c";
            case V4 -> "156.251.201.151";
            case V6 -> "fd35:f151:e5d3:cb7c:7e52:5dc5:c7c3:7256";
            case DT -> "2024-01-01 00:00:04.031007";
            default -> "compute-31";
        };
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long builtIn() throws IOException {
        return builtIn.writeTo(OutputStream.nullOutputStream());
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void jackson() throws IOException {
        jackson.write(EVENTS, OutputStream.nullOutputStream());
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long templates() throws IOException {
        return templates.writeTo(OutputStream.nullOutputStream());
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void copies(Blackhole blackhole) {
        for (int i = 0; i < EVENTS; i++) {
            int length = 0;
            for (byte[] segment : segments[i % segments.length]) {
                System.arraycopy(segment, 0, line, length, segment.length);
                length += segment.length;
            }
            blackhole.consume(line);
        }
    }
}
