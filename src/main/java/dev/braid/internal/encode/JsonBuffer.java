package dev.braid.internal.encode;

import dev.braid.BraidException;
import java.util.Arrays;

/** Bytes of JSON that grow at their end; used again and again by one thread. */
public final class JsonBuffer {

    /** How many bytes of any content an array has behind a value that is copied by {@link #copy}. */
    public static final int COPY_ROOM = 4 * Long.BYTES;

    /** As much as a document may have, and far more than any server takes: 16 MB. */
    private static final int LONGEST_RECORD = 16 << 20;

    /** Lines before a record, and what a value reserves and then leaves, have a place besides. */
    private static final int ROOM_FOR_RECORDS = LONGEST_RECORD + (1 << 20);

    private static final int DOUBLES_UP_TO = 1 << 20;
    private static final int NUMBER_ROOM = 20 + Digits.SLACK;
    private static final int CHARACTER_ROOM = 8;
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

    private final int most;
    private byte[] bytes = new byte[512];
    private int length;
    private final DecimalWriter decimals = new DecimalWriter();

    /** For records, and what they are made of. */
    public JsonBuffer() {
        this(ROOM_FOR_RECORDS);
    }

    /** For up to so many bytes. */
    public JsonBuffer(int most) {
        this.most = most;
    }

    /** The bytes themselves, valid up to {@link #length()} and until something is written. */
    public byte[] array() {
        return bytes;
    }

    public int length() {
        return length;
    }

    /** Takes back all that was written after this length. */
    public void truncate(int length) {
        if (length < 0 || length > this.length) {
            throw new IndexOutOfBoundsException("length " + length + " of " + this.length);
        }
        this.length = length;
    }

    /** Takes back this many bytes at the beginning. */
    public void removeFirst(int count) {
        System.arraycopy(bytes, count, bytes, 0, length - count);
        length -= count;
    }

    /** Refuses a record that is too long, of which {@code start} is the beginning. */
    public void checkRecord(int start) {
        if (length - start > LONGEST_RECORD) {
            throw tooLong();
        }
    }

    private static BraidException tooLong() {
        return new BraidException(
                "found a record of more than " + LONGEST_RECORD
                        + " bytes (16 MB), expected a shorter one: give its lists and texts a `length_distribution` that yields less");
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    public void raw(byte value) {
        int at = reserve(1);
        bytes[at] = value;
        length = at + 1;
    }

    public void raw(byte[] source) {
        raw(source, 0, source.length);
    }

    public void raw(byte[] source, int offset, int count) {
        int at = reserve(count);
        System.arraycopy(source, offset, bytes, at, count);
        length = at + count;
    }

    /** Up to seven bytes: those of the word from the lowest on, as many as its highest byte says. */
    public void word(long word) {
        int at = reserve(Long.BYTES);
        Words.put(bytes, at, word);
        length = at + (int) (word >>> (Long.SIZE - Byte.SIZE));
    }

    /** Puts bytes in the place of as many that have been written. */
    public void overwrite(int at, byte[] source, int offset, int count) {
        System.arraycopy(source, offset, bytes, at, count);
    }

    /** As {@link #raw(byte[], int, int)}, for values that are mostly short; the source has {@link #COPY_ROOM} behind them. */
    public void copy(byte[] source, int offset, int count) {
        int at = reserve((long) count + COPY_ROOM);
        put(source, offset, count, bytes, at);
        length = at + count;
    }

    /** Copies what stands before a value, and the value. */
    public void copy(byte[] prefix, int prefixLength, byte[] source, int offset, int count) {
        int at = reserve((long) prefixLength + count + COPY_ROOM);
        byte[] target = bytes;
        put(prefix, 0, prefixLength, target, at);
        put(source, offset, count, target, at + prefixLength);
        length = at + prefixLength + count;
    }

    /** Two words cover nearly all names and values: the call of arraycopy would cost more than the bytes. */
    private static void put(byte[] source, int offset, int count, byte[] target, int at) {
        Words.put(target, at, Words.get(source, offset));
        Words.put(target, at + Long.BYTES, Words.get(source, offset + Long.BYTES));
        if (count > 2 * Long.BYTES) {
            putRest(source, offset, count, target, at);
        }
    }

    private static void putRest(byte[] source, int offset, int count, byte[] target, int at) {
        Words.put(target, at + 2 * Long.BYTES, Words.get(source, offset + 2 * Long.BYTES));
        Words.put(target, at + 3 * Long.BYTES, Words.get(source, offset + 3 * Long.BYTES));
        if (count > COPY_ROOM) {
            System.arraycopy(source, offset + COPY_ROOM, target, at + COPY_ROOM, count - COPY_ROOM);
        }
    }

    /** Makes an object or array of all that was written after {@code start}: parts that begin with a comma each. */
    public void enclose(int start, byte open, byte close) {
        if (length == start) {
            raw(open);
        } else {
            bytes[start] = open;
        }
        raw(close);
    }

    public void nul() {
        raw(NULL);
    }

    public void bool(boolean value) {
        raw(value ? TRUE : FALSE);
    }

    public void number(long value) {
        int at = reserve(NUMBER_ROOM);
        if (value < 0) {
            bytes[at++] = '-';
            if (value == Long.MIN_VALUE) {
                // Its opposite is no long: the last digit apart.
                at = Digits.put(bytes, at, -(value / 10));
                bytes[at] = '8';
                length = at + 1;
                return;
            }
            value = -value;
        }
        length = Digits.put(bytes, at, value);
    }

    /** Exactly so many digits of a value that is not negative, with zeros in front. */
    public void padded(long value, int digits) {
        int at = reserve(digits + Digits.SLACK);
        Digits.putPadded(bytes, at, at + digits, value);
        length = at + digits;
    }

    /**
     * The shortest decimal that reads back to the same value, with a fraction or an exponent, so that it stays a
     * floating-point number: {@code 326.0}, {@code 1.5E20}.
     */
    public void decimal(double value) {
        int at = reserve(DecimalWriter.ROOM);
        length = decimals.shortest(value, bytes, at);
    }

    /**
     * The value with exactly this many decimals: multiplied by a power of ten, then rounded to the nearest whole
     * number, halves away from zero. What rounds to zero has no sign. As {@link #decimal(double)} when the product does
     * not fit into a long.
     */
    public void decimal(double value, int digits) {
        int at = reserve(DecimalWriter.ROOM);
        length = decimals.fixed(value, digits, bytes, at);
    }

    /** Quoted; escaped as little as JSON allows, but for lone surrogates, which UTF-8 cannot express. */
    public void string(String value) {
        int size = value.length();
        int at = reserve(size + 2L);
        byte[] target = bytes;
        target[at++] = '"';
        int i = 0;
        while (i < size) {
            char c = value.charAt(i);
            if (c < ' ' || c >= 0x80 || c == '"' || c == '\\') {
                break;
            }
            target[at++] = (byte) c;
            i++;
        }
        length = at;
        while (i < size) {
            i += character(value, i);
        }
        raw((byte) '"');
    }

    /** The value divided by a power of ten. */
    void scaled(long value, int decimals) {
        int at = reserve(DecimalWriter.ROOM);
        length = DecimalWriter.scaled(value, decimals, bytes, at);
    }

    /** The low 32 bits as a quoted dotted quad. */
    public void ipv4(long address) {
        raw((byte) '"');
        rawIpv4(address);
        raw((byte) '"');
    }

    /** As {@link #ipv4}, inside a text. */
    public void rawIpv4(long address) {
        int at = reserve(16);
        byte[] target = bytes;
        at = Octets.put(target, at, (int) (address >>> 24) & 0xFF);
        at = Octets.put(target, at, (int) (address >>> 16) & 0xFF);
        at = Octets.put(target, at, (int) (address >>> 8) & 0xFF);
        at = Octets.put(target, at, (int) address & 0xFF);
        length = at - 1;
    }

    /** Quoted, in the form 8-4-4-4-12. */
    public void uuid(long high, long low) {
        raw((byte) '"');
        rawUuid(high, low);
        raw((byte) '"');
    }

    /** As {@link #uuid}, inside a text. */
    public void rawUuid(long high, long low) {
        int at = reserve(36);
        byte[] target = bytes;
        long second = Digits.hexWord((int) high);
        long third = Digits.hexWord((int) (low >>> 32));
        Words.put(target, at, Digits.hexWord((int) (high >>> 32)));
        target[at + 8] = '-';
        Words.put(target, at + 9, second);
        target[at + 13] = '-';
        Words.put(target, at + 14, second >>> 32);
        target[at + 18] = '-';
        Words.put(target, at + 19, third);
        target[at + 23] = '-';
        Words.put(target, at + 24, third >>> 32);
        Words.put(target, at + 28, Digits.hexWord((int) low));
        length = at + 36;
    }

    /** Eight groups of four hexadecimal digits with colons between them, inside a text. */
    public void rawIpv6(long high, long low) {
        int at = reserve(4 * 10);
        at = putGroups(at, (int) (high >>> 32));
        at = putGroups(at, (int) high);
        at = putGroups(at, (int) (low >>> 32));
        length = putGroups(at, (int) low) - 1;
    }

    private int putGroups(int at, int value) {
        long word = Digits.hexWord(value);
        Words.put(bytes, at, word);
        bytes[at + 4] = ':';
        bytes[at + 5] = (byte) (word >>> 32);
        bytes[at + 6] = (byte) (word >>> 40);
        bytes[at + 7] = (byte) (word >>> 48);
        bytes[at + 8] = (byte) (word >>> 56);
        bytes[at + 9] = ':';
        return at + 10;
    }

    /** Eight hexadecimal digits, inside a text. */
    public void rawHexadecimal(int value) {
        int at = reserve(Long.BYTES);
        Words.put(bytes, at, Digits.hexWord(value));
        length = at + Long.BYTES;
    }

    /** Writes the character at {@code i} of a string in full; the number of chars it consists of. */
    private int character(String value, int i) {
        int at = reserve(CHARACTER_ROOM);
        char c = value.charAt(i);
        if (c < 0x80) {
            length = ascii(c, at);
            return 1;
        }
        if (c < 0x800) {
            bytes[at] = (byte) (0xC0 | c >> 6);
            bytes[at + 1] = (byte) (0x80 | (c & 0x3F));
            length = at + 2;
            return 1;
        }
        if (!Character.isSurrogate(c)) {
            bytes[at] = (byte) (0xE0 | c >> 12);
            bytes[at + 1] = (byte) (0x80 | (c >> 6 & 0x3F));
            bytes[at + 2] = (byte) (0x80 | (c & 0x3F));
            length = at + 3;
            return 1;
        }
        int point = value.codePointAt(i);
        if (!Character.isSupplementaryCodePoint(point)) {
            length = unicodeEscape(c, at);
            return 1;
        }
        bytes[at] = (byte) (0xF0 | point >> 18);
        bytes[at + 1] = (byte) (0x80 | (point >> 12 & 0x3F));
        bytes[at + 2] = (byte) (0x80 | (point >> 6 & 0x3F));
        bytes[at + 3] = (byte) (0x80 | (point & 0x3F));
        length = at + 4;
        return 2;
    }

    private int ascii(char c, int at) {
        return switch (c) {
            case '"', '\\' -> escape(c, at);
            case '\b' -> escape('b', at);
            case '\f' -> escape('f', at);
            case '\n' -> escape('n', at);
            case '\r' -> escape('r', at);
            case '\t' -> escape('t', at);
            default -> {
                if (c < ' ') {
                    yield unicodeEscape(c, at);
                }
                bytes[at] = (byte) c;
                yield at + 1;
            }
        };
    }

    private int escape(char c, int at) {
        bytes[at] = '\\';
        bytes[at + 1] = (byte) c;
        return at + 2;
    }

    private int unicodeEscape(char c, int at) {
        Words.put(bytes, at, ((Digits.hexWord(c) >>> 16) & ~0xFFFFL) | '\\' | ('u' << 8));
        return at + 6;
    }

    /** Makes room for more bytes; the position of the first. */
    private int reserve(long count) {
        if (count > bytes.length - length) {
            grow(count);
        }
        return length;
    }

    private void grow(long count) {
        long needed = length + count;
        if (needed > most) {
            throw tooLong();
        }
        // While bytes are copied there are two arrays of them: the larger they are, the less the second may waste.
        long more = bytes.length <= DOUBLES_UP_TO ? 2L * bytes.length : bytes.length + bytes.length / 4;
        bytes = Arrays.copyOf(bytes, (int) Math.min(most, Math.max(needed, more)));
    }
}
