package dev.braid.internal.cli;

import dev.braid.BraidException;
import dev.braid.RunClock;
import dev.braid.internal.plan.Shard;
import dev.braid.internal.spec.BrokerAddresses;
import dev.braid.internal.spec.ServerUrls;
import dev.braid.internal.time.Durations;
import dev.braid.internal.time.Instants;
import dev.braid.internal.time.Rates;
import dev.braid.kafka.KafkaFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import picocli.CommandLine.ITypeConverter;

/** Reads the values of options; an exception's message begins with what was found. */
final class OptionValues {

    private OptionValues() {}

    /** The seed of a run; {@code isDrawn} where the user left it to chance. */
    record Seed(long value, boolean isDrawn) {}

    /** How often an operation is drawn. */
    record Weight(String operation, double weight) {}

    static final class WeightReader implements ITypeConverter<Weight> {

        @Override
        public Weight convert(String text) {
            int equals = text.lastIndexOf('=');
            try {
                if (equals > 0) {
                    return new Weight(text.substring(0, equals), Double.parseDouble(text.substring(equals + 1)));
                }
            } catch (NumberFormatException e) {
                // Answered below, as a text without a number is.
            }
            throw wrong(
                    text,
                    "the name of an operation, an equals sign and a number, such as compute.instance.reboot.start=2.5");
        }
    }

    /** So many a minute. */
    static final class PerMinuteReader implements ITypeConverter<Double> {

        @Override
        public Double convert(String text) {
            return Rates.parse(text) * 60;
        }
    }

    static final class CountReader implements ITypeConverter<Long> {

        @Override
        public Long convert(String text) {
            return above0(text, Long.MAX_VALUE);
        }
    }

    static final class WorkersReader implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return (int) above0(text, Integer.MAX_VALUE);
        }
    }

    static final class DurationReader implements ITypeConverter<Duration> {

        @Override
        public Duration convert(String text) {
            return Durations.parse(text);
        }
    }

    static final class StartReader implements ITypeConverter<Instant> {

        @Override
        public Instant convert(String text) {
            return Instants.parse(text);
        }
    }

    static final class ServersReader implements ITypeConverter<String> {

        @Override
        public String convert(String text) {
            String servers = BrokerAddresses.parse(text);
            if (servers == null) {
                throw wrong(text, BrokerAddresses.EXPECTED);
            }
            return servers;
        }
    }

    static final class UrlReader implements ITypeConverter<String> {

        @Override
        public String convert(String text) {
            if (ServerUrls.isOne(text)) {
                return text;
            }
            throw wrong(text, ServerUrls.EXPECTED);
        }
    }

    static final class FormatReader implements ITypeConverter<KafkaFormat> {

        @Override
        public KafkaFormat convert(String text) {
            return switch (text) {
                case "json" -> KafkaFormat.JSON;
                case "cloudevents-binary" -> KafkaFormat.CLOUDEVENTS_BINARY;
                case "cloudevents-structured" -> KafkaFormat.CLOUDEVENTS_STRUCTURED;
                default -> throw wrong(text, "json, cloudevents-binary or cloudevents-structured");
            };
        }
    }

    static final class ClockReader implements ITypeConverter<RunClock> {

        @Override
        public RunClock convert(String text) {
            return switch (text) {
                case "simulated" -> RunClock.SIMULATED;
                case "real" -> RunClock.REAL;
                case "catch-up" -> RunClock.CATCH_UP;
                default -> throw wrong(text, "real, simulated or catch-up");
            };
        }
    }

    static final class FolderReader implements ITypeConverter<Path> {

        @Override
        public Path convert(String text) {
            Path folder = InputFile.path(text);
            if (Files.isDirectory(folder)) {
                return folder;
            }
            throw wrong(text, "a folder that exists");
        }
    }

    static final class SeedReader implements ITypeConverter<Seed> {

        @Override
        public Seed convert(String text) {
            if (text.equals("random")) {
                return new Seed(new SplittableRandom().nextLong(), true);
            }
            try {
                return new Seed(Long.parseLong(text), false);
            } catch (NumberFormatException e) {
                throw wrong(text, "a whole number of 64 bits, or random");
            }
        }
    }

    static final class ShardReader implements ITypeConverter<Shard> {

        @Override
        public Shard convert(String text) {
            int slash = text.indexOf('/');
            try {
                int index = Integer.parseInt(text.substring(0, Math.max(0, slash)));
                int shards = Integer.parseInt(text.substring(slash + 1));
                if (index >= 0 && index < shards) {
                    return new Shard(index, shards);
                }
            } catch (NumberFormatException e) {
                // Answered below, as numbers out of range are.
            }
            throw wrong(text, "k/P with k from 0 to P-1, such as 0/4");
        }
    }

    private static long above0(String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number > 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below, as numbers out of range are.
        }
        throw wrong(text, "a whole number from 1 to " + most);
    }

    private static BraidException wrong(String text, String expected) {
        return new BraidException("found \"" + text + "\", expected " + expected);
    }
}
