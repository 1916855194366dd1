package dev.braid.golden;

import dev.braid.Example;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of the first records of a run, of several numbers of records in one pass. */
final class Digests extends OutputStream {

    private final MessageDigest digest = sha256();
    private final int[] counts;
    private final String example;
    private final List<String> lines = new ArrayList<>();
    private int records;

    private Digests(String example, int[] counts) {
        this.example = example;
        this.counts = counts;
    }

    /** Lines {@code example count sha256}; {@code counts} ascend. */
    static List<String> of(Example example, int... counts) {
        Digests digests = new Digests(example.name(), counts);
        try {
            example.generator().count(counts[counts.length - 1]).writeTo(digests);
        } catch (IOException e) {
            throw new AssertionError("a digest cannot fail", e);
        }
        return digests.lines;
    }

    /** Of a file that holds as many records as {@code count}. */
    static String ofFile(Path records, int count) throws IOException {
        Digests digests = new Digests(records.getFileName().toString(), new int[] {count});
        Files.copy(records, digests);
        return String.join("\n", digests.lines);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int start = offset;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n' && ++records == counts[lines.size()]) {
                digest.update(bytes, start, i + 1 - start);
                start = i + 1;
                lines.add(example + " " + records + " " + sum());
            }
        }
        digest.update(bytes, start, offset + length - start);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    private String sum() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("every JDK's own can be cloned", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has it", e);
        }
    }
}
