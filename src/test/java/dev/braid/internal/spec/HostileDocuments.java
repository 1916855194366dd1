package dev.braid.internal.spec;

import dev.braid.BraidException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads documents that were made to hurt, in a Java machine of its own, and prints what is said of them. */
final class HostileDocuments {

    private static final int MEGABYTE = 1 << 20;

    private HostileDocuments() {}

    public static void main(String[] arguments) {
        for (Map.Entry<String, InputStream> document : documents().entrySet()) {
            long start = System.nanoTime();
            String message = read(document.getKey(), document.getValue());
            long millis = (System.nanoTime() - start) / 1_000_000;
            System.out.println(message.lines().findFirst().orElse("") + "|" + millis);
        }
    }

    private static String read(String name, InputStream in) {
        try {
            SpecificationReader.read(name, in, Path::of);
            return "accepted";
        } catch (BraidException e) {
            return e.getMessage();
        }
    }

    private static Map<String, InputStream> documents() {
        Map<String, InputStream> documents = new LinkedHashMap<>();
        documents.put("large.json", repeated("{\"emitters\": [", "{\"name\": \"aaaaaaaaaa\"},", 50 * MEGABYTE / 22));
        documents.put("large.yaml", repeated("emitters:\n", "- name: aaaaaaaaaa\n", 50 * MEGABYTE / 19));
        documents.put("endless.json", repeated("{\"type\": \"", "x", Integer.MAX_VALUE));
        documents.put("many.json", repeated("{\"abc\": [", "1,", 7_500_000));
        documents.put("many.yaml", repeated("{ 'a': [ ", "1,", 7_500_000));
        documents.put("deep.json", repeated("{\"emitters\": ", "[", 20_000));
        documents.put("deep.yaml", repeated("emitters: ", "[", 20_000));
        documents.put("deep-lines.yaml", text(indented(20_000)));
        documents.put("digits.json", ended(repeated("{\"interarrival\": ", "1", MEGABYTE), "}"));
        documents.put("digits.yaml", repeated("interarrival: ", "1", MEGABYTE));
        documents.put("exponent.json", text("{\"interarrival\": {\"type\": \"constant\", \"value\": 1e1000000000}}"));
        documents.put("exponent.yaml", text("interarrival: {type: constant, value: 1e1000000000}"));
        documents.put("nan.json", text("{\"interarrival\": {\"type\": \"constant\", \"value\": NaN}}"));
        documents.put("bomb.yaml", text(bomb()));
        documents.put("chain.json", text(chain(8_000)));
        documents.put("wrong.json", ended(repeated("{\"emitters\": [", "5,", 100_000), "5]}"));
        return documents;
    }

    private static InputStream repeated(String head, String part, int times) {
        return new Repeated(head.getBytes(StandardCharsets.UTF_8), part.getBytes(StandardCharsets.UTF_8), times);
    }

    private static InputStream ended(InputStream document, String end) {
        return new SequenceInputStream(document, text(end));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String indented(int depth) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            lines.append(" ".repeat(i)).append("a:\n");
        }
        return lines.append("- ".repeat(depth)).toString();
    }

    /** A billion values, written with aliases in nine lines. */
    private static String bomb() {
        StringBuilder lines = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            String alias = "*a" + (i - 1) + ", ";
            lines.append("a" + i + ": &a" + i + " [" + alias.repeat(10) + "]\n");
        }
        return lines.toString();
    }

    /** A variable that is set in the first state, and shown in all those behind it. */
    private static String chain(int length) {
        StringBuilder states = new StringBuilder("""
                {"interarrival": {"type": "constant", "value": 1},
                 "emitters": [{"name": "e", "dimensions": [{"type": "variable", "name": "v", "variable": "v"}]}],
                 "states": [""");
        for (int i = 0; i < length; i++) {
            states.append(i == 0 ? "" : ",")
                    .append("{\"name\":\"s")
                    .append(i)
                    .append("\",\"emitter\":\"e\",\"delay\":{\"type\":\"constant\",\"value\":1},")
                    .append(i == 0 ? "\"variables\":[{\"type\":\"uuid\",\"name\":\"v\"}]," : "")
                    .append("\"transitions\":[{\"probability\":1,\"next\":\"")
                    .append(i + 1 == length ? "stop" : "s" + (i + 1))
                    .append("\"}]}");
        }
        return states.append("]}").toString();
    }

    /** A head, and a part so many times behind it. */
    private static final class Repeated extends InputStream {

        private final byte[] head;
        private final byte[] part;
        private final long length;
        private long position;

        Repeated(byte[] head, byte[] part, long times) {
            this.head = head;
            this.part = part;
            this.length = head.length + part.length * times;
        }

        @Override
        public int read() {
            if (position == length) {
                return -1;
            }
            long at = position++;
            return at < head.length ? head[(int) at] : part[(int) ((at - head.length) % part.length)];
        }

        @Override
        public int read(byte[] target, int offset, int count) {
            int read = 0;
            while (read < count && position < length) {
                target[offset + read++] = (byte) read();
            }
            return read == 0 && count > 0 ? -1 : read;
        }
    }
}
