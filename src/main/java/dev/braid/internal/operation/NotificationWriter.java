package dev.braid.internal.operation;

import dev.braid.internal.encode.InstantWriter;
import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.random.Keys;
import dev.braid.internal.random.Uniforms;
import dev.braid.internal.random.Uuids;

/** Writes notifications: an envelope, and the instance as it is then. */
final class NotificationWriter {

    private static final Segment BEGIN = new Segment("{\"message_id\":");
    private static final Segment BUILDING =
            new Segment(",\"state\":\"building\",\"launched_at\":\"\",\"deleted_at\":\"\"");
    private static final Segment ACTIVE = new Segment(",\"state\":\"active\",\"launched_at\":");
    private static final Segment NOT_DELETED = new Segment(",\"deleted_at\":\"\"");
    private static final Segment DELETED = new Segment(",\"state\":\"deleted\",\"launched_at\":");
    private static final Segment DELETED_AT = new Segment(",\"deleted_at\":");
    private static final Segment AUDIT_BEGIN = new Segment(",\"audit_period_beginning\":");
    private static final Segment AUDIT_END = new Segment(",\"audit_period_ending\":");
    private static final Segment END = new Segment("}}");

    private final NotificationTexts texts;
    private final Times times;
    private final Periods periods;

    // One each, since each remembers the last instant.
    private final InstantWriter timestamps = InstantWriter.openStack();
    private final InstantWriter launches = InstantWriter.openStack();
    private final InstantWriter audits = InstantWriter.openStack();

    private final long messages;
    private final long requests;
    private final long publishers;
    private final long ids;
    private final int existence;

    /** {@code existence}: the type of notifications that tell of the period too. */
    NotificationWriter(NotificationTexts texts, Times times, Periods periods, long root, int existence) {
        this.texts = texts;
        this.times = times;
        this.periods = periods;
        this.existence = existence;
        messages = Keys.child(root, "message_id");
        requests = Keys.child(root, "_context_request_id");
        publishers = Keys.child(root, "publisher_id");
        ids = Keys.child(root, "instance_id");
    }

    /** Writes that of an operation's step, which is sent now. */
    void write(NoticePlan notice, long number, int at, Instance instance, long now, JsonBuffer out) {
        BEGIN.write(out);
        uuid(messages + Keys.step(number, at), out);
        texts.types[notice.type()].write(out);
        times.write(now, timestamps, out);
        publisher(notice.publisher(), number, instance).write(out);
        long request = requests + Keys.step(number, 0);
        out.rawUuid(Uuids.high(request), Uuids.low(request));
        texts.owners[instance.owner].write(out);
        uuid(ids + Keys.step(instance.creator, 0), out);
        texts.hosts[instance.host].write(out);
        state(instance, out);
        texts.images[instance.image].write(out);
        if (notice.type() == existence) {
            audit(now, out);
        }
        END.write(out);
    }

    /** In one operation it is always the same of each role. */
    private Segment publisher(int role, long number, Instance instance) {
        Segment[] names = texts.publishers[role];
        return role == texts.hostRole
                ? names[instance.host]
                : names[(int) Uniforms.below(publishers + Keys.step(number, role), 0, names.length)];
    }

    private void state(Instance instance, JsonBuffer out) {
        if (!instance.isLaunched()) {
            BUILDING.write(out);
        } else if (instance.isDeleted()) {
            DELETED.write(out);
            times.write(instance.launchedAt, launches, out);
            DELETED_AT.write(out);
            times.write(instance.deletedAt, timestamps, out);
        } else {
            ACTIVE.write(out);
            times.write(instance.launchedAt, launches, out);
            NOT_DELETED.write(out);
        }
    }

    /** The period as far as it has got: at its end the whole of it. */
    private void audit(long now, JsonBuffer out) {
        AUDIT_BEGIN.write(out);
        times.write(periods.begin(now - 1), audits, out);
        AUDIT_END.write(out);
        times.write(now, timestamps, out);
    }

    private static void uuid(long state, JsonBuffer out) {
        out.uuid(Uuids.high(state), Uuids.low(state));
    }
}
