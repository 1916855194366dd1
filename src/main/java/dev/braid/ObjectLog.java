package dev.braid;

import static java.util.Objects.requireNonNull;

import dev.braid.internal.record.IdentityFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A log of whatever a call returns: the rows of a table, the answer of a service, objects in a list; made by {@link
 * EventLog#of}.
 *
 * <pre>{@code
 * EventLog orders = EventLog.of("table `orders`", repository::findAll).keyField("customer");
 * assertThat(orders).eventually(Duration.ofSeconds(10)).hasSize(100);
 * }</pre>
 *
 * <p>Each object is read as {@link Event#from} reads it, but from the fields that are named here; its index is its place among
 * the others. An {@link Event} is taken as it is.
 *
 * <p>Safe to share between threads if the call is.
 */
public final class ObjectLog implements EventLog {

    private final String description;
    private final Callable<? extends Iterable<?>> objects;
    private final IdentityFields fields;
    private final boolean isAppendOnly;

    private ObjectLog(
            String description, Callable<? extends Iterable<?>> objects, IdentityFields fields, boolean isAppendOnly) {
        this.description = description;
        this.objects = objects;
        this.fields = fields;
        this.isAppendOnly = isAppendOnly;
    }

    static ObjectLog of(String description, Callable<? extends Iterable<?>> objects) {
        return new ObjectLog(
                requireNonNull(description, "description"),
                requireNonNull(objects, "objects"),
                IdentityFields.DEFAULT,
                false);
    }

    /**
     * Reads the type of events from a field.
     *
     * @param path of the field, such as {@code payload.kind}; by default {@code event_type}
     * @return the same log with this field
     */
    public ObjectLog typeField(String path) {
        return with(fields.typeField(path));
    }

    /**
     * Reads the key of events from a field.
     *
     * @param path of the field, such as {@code customer}
     * @return the same log with this field
     */
    public ObjectLog keyField(String path) {
        return with(fields.keyField(path));
    }

    /**
     * Reads the time of events from a field, which each of them must have.
     *
     * @param path of the field, such as {@code created_at}; by default {@code time}, else {@code @timestamp}
     * @return the same log with this field
     */
    public ObjectLog timeField(String path) {
        return with(fields.timeField(path));
    }

    /**
     * Promises that nothing in the log is ever changed or deleted, so that an assertion that waits can fail as soon as no
     * later event could help. Without this it waits until its time is over.
     *
     * @return the same log with this promise
     */
    public ObjectLog appendOnly() {
        return new ObjectLog(description, objects, fields, true);
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public boolean onlyGrows() {
        return isAppendOnly;
    }

    @Override
    public List<Event> events() {
        List<Event> events = new ArrayList<>();
        objects().forEach(object -> events.add(event(object, events.size())));
        return Collections.unmodifiableList(events);
    }

    @Override
    public String toString() {
        return description;
    }

    /** Copied inside the try: an iterable may compute its elements, or change, while it is iterated. */
    private List<@Nullable Object> objects() {
        try {
            @Nullable Iterable<?> found = objects.call();
            if (found == null) {
                throw new BraidException(description + ": the call that reads it returned null, expected its elements");
            }
            List<@Nullable Object> all = new ArrayList<>();
            found.forEach(all::add);
            return all;
        } catch (BraidException e) {
            throw e;
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new BraidException(description + ": the call that reads it failed: " + e, e);
        }
    }

    private Event event(@Nullable Object object, int place) {
        if (object instanceof Event event) {
            return event;
        }
        try {
            if (object == null) {
                throw new BraidException("found null, expected an object");
            }
            return ObjectEvents.event(object, fields).withIndex(place);
        } catch (BraidException e) {
            throw new BraidException(description + ", element " + place + ": " + e.getMessage(), e);
        }
    }

    private ObjectLog with(IdentityFields others) {
        return new ObjectLog(description, objects, others, isAppendOnly);
    }
}
