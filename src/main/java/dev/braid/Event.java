package dev.braid;

import static java.util.Objects.requireNonNull;

import dev.braid.internal.record.CompactJson;
import dev.braid.internal.record.FieldPath;
import dev.braid.internal.record.RecordReader;
import dev.braid.internal.time.Instants;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One event: a record of fields, the instant at which it happened, and its place in the run that made it.
 *
 * <pre>{@code
 * Event event = Generator.of("clicks.json").count(1).events().get(0);
 * event.time();                  // 2024-01-01T00:00:00Z
 * event.type();                  // login
 * event.getLong("user_id");      // 1729
 * event.toJson();                // the record as one line of JSON
 * event.as(Click.class);         // a record or class of yours, bound by Jackson
 * }</pre>
 *
 * <p>Fields are named by paths: {@code payload.instance_id} is the field {@code instance_id} inside {@code payload}; a
 * name that holds a dot is written in quotes, {@code payload."os.version"}. Two events are equal when their index and their
 * bytes are; assertions compare records by their fields, and numbers by their values.
 *
 * <p>{@link #from} makes an event of something that your system put out; an {@link EventLog} does so for everything it holds.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class Event {

    /** In place of a record; no record has these bytes. */
    private static final byte[] TOMBSTONE = {'n', 'u', 'l', 'l'};

    private final Origin origin;
    private final long index;
    private final long process;
    private final long second;
    private final int nano;
    private final byte[] json;

    Event(Origin origin, long index, long process, long second, int nano, byte[] json) {
        this.origin = origin;
        this.index = index;
        this.process = process;
        this.second = second;
        this.nano = nano;
        this.json = json;
    }

    /**
     * An event that was made elsewhere, such as one that a system under test wrote, for assertions.
     *
     * <pre>{@code
     * Event event = Event.of(0, Instant.now(), "login", "user-1", "{\"user\":1}".getBytes(UTF_8));
     * }</pre>
     *
     * @param index where it stands among the others, at least 0
     * @param time when it happened
     * @param type what kind of event it is
     * @param key what it belongs to
     * @param json its record, a JSON object in UTF-8; copied without white space between its parts
     * @return the event
     * @throws BraidException if the bytes are no JSON object, with the place of what is wrong
     */
    public static Event of(long index, Instant time, String type, String key, byte[] json) {
        return foreign(new ForeignOrigin(OptionalLong.empty(), type, key), index, time, json);
    }

    /**
     * An event of a run that was made elsewhere.
     *
     * @param seed that of the run
     * @param index where it stands in the whole run, at least 0
     * @param time when it happened
     * @param type what kind of event it is
     * @param key what it belongs to
     * @param json its record, a JSON object in UTF-8; copied without white space between its parts
     * @return as {@link #of(long, Instant, String, String, byte[])}, with the seed
     * @throws BraidException as {@link #of(long, Instant, String, String, byte[])}
     */
    public static Event of(long seed, long index, Instant time, String type, String key, byte[] json) {
        return foreign(new ForeignOrigin(OptionalLong.of(seed), type, key), index, time, json);
    }

    /**
     * An event of an object: a row of a table, an answer over HTTP, a message that your system put out.
     *
     * <pre>{@code
     * Event.from(order)                              // a record or class of yours, encoded by Jackson
     * Event.from(Map.of("order", 7, "total", 9.5))
     * Event.from("{\"order\":7,\"total\":9.5}")        // text and bytes are JSON
     * Event.from(order).withKey(order.customer())
     * }</pre>
     *
     * <p>The type is the value of the field {@code event_type}, else the simple name of your class, else {@code event}. The
     * time is that of the field {@code time} or {@code @timestamp}, as ISO text or milliseconds, else
     * 1970-01-01T00:00:00Z. The key is {@code -} and the index 0; {@link #withKey} and the like give the event others.
     *
     * @param object a JSON object as text or bytes in UTF-8, or whatever Jackson writes as one; an event is returned as
     *     it is
     * @return the event
     * @throws BraidException if it is no JSON object, with what was found
     */
    public static Event from(Object object) {
        return object instanceof Event event ? event : ObjectEvents.event(requireNonNull(object, "object"));
    }

    /**
     * An event that marks a key as deleted, as a record of Kafka without a value does.
     *
     * <p>It has no fields. {@link #toJson} gives {@code null}, so that a file of events still has one line for each.
     * Assertions take two tombstones for the same event when their keys are equal.
     *
     * @param key the key that was deleted
     * @return of the type {@code tombstone}, index 0 and the time 1970-01-01T00:00:00Z; {@link #withType} and the like give
     *     it others
     */
    public static Event tombstone(String key) {
        Origin origin = new ForeignOrigin(OptionalLong.empty(), "tombstone", requireNonNull(key, "key"));
        return new Event(origin, 0, 0, 0, 0, TOMBSTONE);
    }

    private static Event foreign(Origin origin, long index, Instant time, byte[] json) {
        RecordReader.checkObject(json);
        return new Event(origin, index, 0, time.getEpochSecond(), time.getNano(), CompactJson.of(json));
    }

    /**
     * The same event with another index.
     *
     * @param newIndex at least 0
     * @return a copy
     */
    public Event withIndex(long newIndex) {
        return new Event(origin, newIndex, process, second, nano, json);
    }

    /**
     * The same event at another time.
     *
     * @param newTime when it happened
     * @return a copy, whose record is the same
     */
    public Event withTime(Instant newTime) {
        return new Event(origin, index, process, newTime.getEpochSecond(), newTime.getNano(), json);
    }

    /**
     * The same event with another type.
     *
     * @param newType what kind of event it is
     * @return a copy, whose record is the same
     */
    public Event withType(String newType) {
        return with(new ForeignOrigin(seed(), requireNonNull(newType, "newType"), key()));
    }

    /**
     * The same event with another key.
     *
     * @param newKey what it belongs to
     * @return a copy, whose record is the same
     */
    public Event withKey(String newKey) {
        return with(new ForeignOrigin(seed(), type(), requireNonNull(newKey, "newKey")));
    }

    private Event with(Origin newOrigin) {
        return new Event(newOrigin, index, process, second, nano, json);
    }

    /**
     * Where the event stands in the whole run.
     *
     * @return counted from 0, over all shards
     */
    public long index() {
        return index;
    }

    /**
     * The seed of the run that made the event.
     *
     * @return empty where it is not known, of an event that was made elsewhere
     */
    public OptionalLong seed() {
        return origin.seed();
    }

    /**
     * When the event happened.
     *
     * @return the instant of the run's clock, to the nanosecond, also where the record's {@code time} shows less
     */
    public Instant time() {
        return Instant.ofEpochSecond(second, nano);
    }

    /**
     * What kind of event this is.
     *
     * @return the value of the field that {@code typeField} names, by default {@code event_type}, where the record has it
     *     and it is not null; else the name of the emitter, or that of the replayed file without its ending
     */
    public String type() {
        return origin.type(json);
    }

    /**
     * What the event belongs to: the events of one key are one story, in order.
     *
     * @return the value of the field that {@code keyField} names, where the record has it and it is not null; else the
     *     worker, such as {@code worker-000001}, counted from 1, or {@code replay} for the rows of a file
     */
    public String key() {
        return origin.key(json, process);
    }

    /**
     * Whether the event is a record without a value, which marks its key as deleted.
     *
     * @return true for what {@link #tombstone} makes, and for such records of Kafka
     */
    public boolean isTombstone() {
        return json == TOMBSTONE;
    }

    /**
     * Whether the record has a field, be it null.
     *
     * @param path the field
     * @return false where the field was left out
     */
    public boolean has(String path) {
        return read(path) != RecordReader.MISSING;
    }

    /**
     * The value of a field.
     *
     * @param path the field
     * @return a String, Integer, Long, BigInteger, Double, Boolean, an unmodifiable Map or List of such, or null where the
     *     field is null or left out
     */
    public @Nullable Object get(String path) {
        Object value = read(path);
        return value == RecordReader.MISSING ? null : value;
    }

    /**
     * The value of a field that holds text.
     *
     * @param path the field
     * @return null where the field is null or left out
     * @throws BraidException if the field holds something else
     */
    public @Nullable String getString(String path) {
        return typed(path, String.class, "text");
    }

    /**
     * The value of a field that holds a whole number.
     *
     * @param path the field
     * @return null where the field is null or left out
     * @throws BraidException if the field holds something else, or a number that no long can hold
     */
    public @Nullable Long getLong(String path) {
        Object value = get(path);
        if (value instanceof Integer number) {
            return number.longValue();
        }
        String expected = value instanceof BigInteger ? "a whole number of at most 64 bits" : "a whole number";
        return typed(path, Long.class, expected);
    }

    /**
     * The value of a field that holds a number.
     *
     * @param path the field
     * @return null where the field is null or left out
     * @throws BraidException if the field holds something else
     */
    public @Nullable Double getDouble(String path) {
        Number value = typed(path, Number.class, "a number");
        return value == null ? null : value.doubleValue();
    }

    /**
     * The value of a field that holds true or false.
     *
     * @param path the field
     * @return null where the field is null or left out
     * @throws BraidException if the field holds something else
     */
    public @Nullable Boolean getBoolean(String path) {
        return typed(path, Boolean.class, "true or false");
    }

    /**
     * The value of a field that holds an instant as ISO-8601 text; without a zone it is read as UTC.
     *
     * @param path the field
     * @return null where the field is null or left out
     * @throws BraidException if the field holds something else
     */
    public @Nullable Instant getInstant(String path) {
        String text = typed(path, String.class, "an instant");
        if (text == null) {
            return null;
        }
        try {
            return Instants.parse(text);
        } catch (BraidException e) {
            throw unexpected(path, text, "an instant", e);
        }
    }

    /**
     * All fields.
     *
     * @return an unmodifiable map in the record's order, with values as {@link #get} gives them; empty for a tombstone
     */
    public Map<String, @Nullable Object> fields() {
        return RecordReader.fields(json);
    }

    /**
     * The record as one line of JSON.
     *
     * @return without a line break; {@code null} for a tombstone
     */
    public String toJson() {
        return new String(json, StandardCharsets.UTF_8);
    }

    /**
     * The record as one line of JSON in UTF-8.
     *
     * @return a copy of the event's own bytes, those of {@link #toJson}
     */
    public byte[] toBytes() {
        return json.clone();
    }

    /**
     * The record as an object of a type of yours, bound by Jackson; see {@link ObjectMapperProvider} for a mapper of your own.
     * Fields that the type does not have are passed over, and what the record does not have stays 0 or null.
     *
     * @param <T> the type
     * @param type a record, a class, {@code Map}, {@code JsonNode}: whatever Jackson can read a JSON object as
     * @return a new object
     * @throws BraidException if Jackson cannot bind the record, with the event and Jackson's reason; if the event is a
     *     tombstone
     */
    public <T> T as(Class<T> type) {
        if (isTombstone()) {
            throw new BraidException("event " + this + " cannot be read as " + type.getName()
                    + ": found a tombstone, expected a record; look at isTombstone() first");
        }
        return Binding.bind(this, json, type);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Event event
                && index == event.index
                && Arrays.equals(json, event.json)
                && (!isTombstone() || key().equals(event.key()));
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(index) + Arrays.hashCode(json);
    }

    /** Index, time, key, type and record, as in {@code #17 2024-01-01T00:00:17Z worker-000001 login {"user_id":1729}}. */
    @Override
    public String toString() {
        return "#" + index + " " + time() + " " + key() + " " + type() + " "
                + (isTombstone() ? "(tombstone)" : toJson());
    }

    private @Nullable Object read(String path) {
        return RecordReader.read(json, FieldPath.parse(path));
    }

    private <T> @Nullable T typed(String path, Class<T> type, String expected) {
        Object value = get(path);
        if (value != null && !type.isInstance(value)) {
            throw unexpected(path, value, expected, null);
        }
        return type.cast(value);
    }

    private BraidException unexpected(String path, Object value, String expected, @Nullable Throwable cause) {
        String found = value instanceof String text ? "\"" + text + "\"" : value.toString();
        return new BraidException(
                "event #" + index + ", field `" + path + "`: found " + found + ", expected " + expected, cause);
    }
}
