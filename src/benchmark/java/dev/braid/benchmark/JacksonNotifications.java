package dev.braid.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.braid.internal.random.SplitMix64;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Notifications written with Jackson as fast as its interface allows: one generator for all, names and values from tables encoded
 * once, and what cannot be in a table, the ids, put into bytes by hand; those of an operation once for all of its notifications.
 *
 * <p>A hundred operations of three or four notifications notify in turn; the last one tells the audit period too.
 */
final class JacksonNotifications {

    private static final int OPERATIONS = 100;
    private static final long MEAN_GAP_MICROS = 150_000;
    private static final int DAY_MICROS = 1_000_000;

    private static final SerializableString MESSAGE_ID = encoded("message_id");
    private static final SerializableString EVENT_TYPE = encoded("event_type");
    private static final SerializableString TIMESTAMP = encoded("timestamp");
    private static final SerializableString PUBLISHER_ID = encoded("publisher_id");
    private static final SerializableString REQUEST_ID = encoded("_context_request_id");
    private static final SerializableString TENANT = encoded("_context_tenant");
    private static final SerializableString PRIORITY = encoded("priority");
    private static final SerializableString INFO = encoded("\"INFO\"");
    private static final SerializableString PAYLOAD = encoded("payload");
    private static final SerializableString TENANT_ID = encoded("tenant_id");
    private static final SerializableString USER_ID = encoded("user_id");
    private static final SerializableString INSTANCE_ID = encoded("instance_id");
    private static final SerializableString HOST = encoded("host");
    private static final SerializableString STATE = encoded("state");
    private static final SerializableString ACTIVE = encoded("\"active\"");
    private static final SerializableString LAUNCHED_AT = encoded("launched_at");
    private static final SerializableString DELETED_AT = encoded("deleted_at");
    private static final SerializableString EMPTY = encoded("\"\"");
    private static final SerializableString INSTANCE_TYPE = encoded("instance_type");
    private static final SerializableString FLAVOR = encoded("instance_flavor_id");
    private static final SerializableString IMAGE_META = encoded("image_meta");
    private static final SerializableString ARCHITECTURE = encoded("org.openstack__1__architecture");
    private static final SerializableString VERSION = encoded("org.openstack__1__os_version");
    private static final SerializableString DISTRO = encoded("org.openstack__1__os_distro");
    private static final SerializableString AUDIT_BEGIN = encoded("audit_period_beginning");
    private static final SerializableString AUDIT_END = encoded("audit_period_ending");

    private static final SerializableString[] HOSTS = numbered("\"compute_%03d\"", 100);
    private static final SerializableString[] PUBLISHERS = numbered("\"api.server.%02d\"", 10);
    private static final SerializableString[] TYPES = numbered("\"m1.size%d\"", 5);
    private static final SerializableString[] FLAVORS = numbered("\"%d\"", 5);
    private static final SerializableString[] ARCHITECTURES = numbered("\"x%02d\"", 2);
    private static final SerializableString[] VERSIONS = numbered("\"12.%02d\"", 3);
    private static final SerializableString[] DISTROS = numbered("\"com.ubunt%d\"", 3);

    private static final List<SerializableString[]> UPDATES = List.of(
            types("compute.instance.update", "compute.instance.reboot.start", "compute.instance.reboot.end"),
            types("compute.instance.update", "compute.instance.attach_volume"),
            types("compute.instance.update", "compute.instance.resize.prep.start", "compute.instance.resize.prep.end"));
    private static final SerializableString EXISTS = encoded("\"compute.instance.exists\"");

    /** What is the same for all notifications of an operation. */
    private static final class Operation {

        final HexText request = HexText.uuid("req-");
        final HexText instance = HexText.uuid("");
        final HexText tenant = HexText.plain();
        final HexText user = HexText.plain();
        final MicroTime launched = new MicroTime();
        SerializableString[] types = UPDATES.get(0);
        int at = Integer.MAX_VALUE;
        int host;
        int publisher;
        int flavor;
        int image;
    }

    private final Operation[] operations =
            IntStream.range(0, OPERATIONS).mapToObj(i -> new Operation()).toArray(Operation[]::new);
    private final HexText message = HexText.uuid("");
    private final MicroTime time = new MicroTime();
    private final MicroTime midnight = new MicroTime();
    private long micros = 1_704_067_200_000_000L;
    private int turn;
    private long state;

    void write(long events, OutputStream out) throws IOException {
        midnight.set(micros);
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setRootValueSeparator(new SerializedString("\n"));
            for (long i = 0; i < events; i++) {
                turn = turn + 1 == OPERATIONS ? 0 : turn + 1;
                Operation operation = operations[turn];
                if (operation.at > operation.types.length) {
                    begin(operation);
                }
                micros += ((draw() >>> 32) * (2 * MEAN_GAP_MICROS)) >>> 32;
                time.set(micros);
                message.set(draw(), draw());
                write(operation, json);
                operation.at++;
            }
        }
    }

    private void begin(Operation operation) {
        operation.request.set(draw(), draw());
        operation.instance.set(draw(), draw());
        operation.tenant.set(draw(), draw());
        operation.user.set(draw(), draw());
        operation.launched.set(micros - below(DAY_MICROS));
        operation.types = UPDATES.get(below(UPDATES.size()));
        operation.at = 0;
        operation.host = below(HOSTS.length);
        operation.publisher = below(PUBLISHERS.length);
        operation.flavor = below(TYPES.length);
        operation.image = below(VERSIONS.length);
    }

    private void write(Operation operation, JsonGenerator json) throws IOException {
        boolean exists = operation.at == operation.types.length;
        json.writeStartObject();
        write(MESSAGE_ID, message.bytes, json);
        write(EVENT_TYPE, exists ? EXISTS : operation.types[operation.at], json);
        write(TIMESTAMP, time.bytes, json);
        write(PUBLISHER_ID, operation.at == 0 ? PUBLISHERS[operation.publisher] : HOSTS[operation.host], json);
        write(REQUEST_ID, operation.request.bytes, json);
        write(TENANT, operation.tenant.bytes, json);
        write(PRIORITY, INFO, json);
        json.writeFieldName(PAYLOAD);
        json.writeStartObject();
        write(TENANT_ID, operation.tenant.bytes, json);
        write(USER_ID, operation.user.bytes, json);
        write(INSTANCE_ID, operation.instance.bytes, json);
        write(HOST, HOSTS[operation.host], json);
        write(STATE, ACTIVE, json);
        write(LAUNCHED_AT, operation.launched.bytes, json);
        write(DELETED_AT, EMPTY, json);
        write(INSTANCE_TYPE, TYPES[operation.flavor], json);
        write(FLAVOR, FLAVORS[operation.flavor], json);
        json.writeFieldName(IMAGE_META);
        json.writeStartObject();
        write(ARCHITECTURE, ARCHITECTURES[operation.image & 1], json);
        write(VERSION, VERSIONS[operation.image], json);
        write(DISTRO, DISTROS[operation.image], json);
        json.writeEndObject();
        if (exists) {
            write(AUDIT_BEGIN, midnight.bytes, json);
            write(AUDIT_END, time.bytes, json);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(SerializableString name, SerializableString value, JsonGenerator json)
            throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(value);
    }

    /** A value in quotes; Jackson puts its own around what it is given. */
    private static void write(SerializableString name, byte[] value, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeRawUTF8String(value, 1, value.length - 2);
    }

    private int below(int bound) {
        return (int) (((draw() >>> 32) * bound) >>> 32);
    }

    private long draw() {
        state += SplitMix64.GAMMA;
        return SplitMix64.mix(state);
    }

    private static SerializableString[] types(String... types) {
        return List.of(types).stream().map(type -> encoded("\"" + type + "\"")).toArray(SerializableString[]::new);
    }

    private static SerializableString[] numbered(String format, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> encoded(String.format(java.util.Locale.ROOT, format, number)))
                .toArray(SerializableString[]::new);
    }

    private static SerializableString encoded(String text) {
        SerializedString encoded = new SerializedString(text);
        // It encodes when it is first asked to, and keeps the bytes.
        encoded.asQuotedUTF8();
        encoded.asUnquotedUTF8();
        return encoded;
    }
}
