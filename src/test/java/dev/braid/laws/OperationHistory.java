package dev.braid.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows the notifications of built-in operations one by one, and fails where they tell of what cannot be. */
final class OperationHistory {

    private static final String EXISTS = "compute.instance.exists";
    private static final String UPDATE = "compute.instance.update";

    private static final List<String> CREATE = List.of(
            UPDATE,
            "scheduler.run_instance.start",
            "scheduler.run_instance.scheduled",
            "scheduler.run_instance.end",
            "compute.instance.create.start",
            "compute.instance.create.end",
            EXISTS);

    private static final List<String> DELETE =
            List.of(UPDATE, "compute.instance.delete.start", "compute.instance.delete.end", EXISTS);

    static final List<List<String>> UPDATES = Stream.concat(
                    Stream.of(
                                    "finish_resize",
                                    "power_off",
                                    "power_on",
                                    "reboot",
                                    "rebuild",
                                    "resize.confirm",
                                    "resize.prep",
                                    "resize.revert",
                                    "resize",
                                    "shutdown",
                                    "snapshot")
                            .map(name -> "compute.instance." + name)
                            .map(name -> List.of(UPDATE, name + ".start", name + ".end", EXISTS)),
                    Stream.of(
                                    "compute.instance.suspend",
                                    "compute.instance.resume",
                                    "compute.instance.update",
                                    "attach_volume",
                                    "change_instance_metadata",
                                    "detach_volume",
                                    "finish_resize",
                                    "finish_revert_resize",
                                    "get_vnc_console",
                                    "power_on_instance",
                                    "prep_resize",
                                    "reboot_instance",
                                    "rebuild_instance",
                                    "rescue_instance",
                                    "reserve_block_device_name",
                                    "resize_instance",
                                    "revert_resize",
                                    "run_instance",
                                    "set_admin_password",
                                    "snapshot_instance",
                                    "start_instance",
                                    "suspend_instance",
                                    "terminate_instance",
                                    "unrescue_instance")
                            .map(name -> List.of(UPDATE, name, EXISTS)))
            .toList();

    private static final Set<List<String>> SHAPES = shapes();

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private final Duration period;
    private final Map<String, Operation> operations = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Set<String> messages = new HashSet<>();
    private final Set<String> requests = new HashSet<>();
    private Instant last = Instant.MIN;
    private int mostUnderWay;
    private int underWay;
    private int alive;
    private int mostAlive;
    private int reports;

    OperationHistory(Duration period) {
        this.period = period;
    }

    private static Set<List<String>> shapes() {
        Set<List<String>> shapes = new HashSet<>(UPDATES);
        shapes.add(CREATE);
        shapes.add(DELETE);
        return shapes;
    }

    void add(Event event) {
        assertThat(event.time()).isAfterOrEqualTo(last);
        last = event.time();
        assertThat(event.getString("timestamp")).isEqualTo(TIME.format(event.time()));
        assertThat(messages.add(event.getString("message_id"))).isTrue();
        Operation operation = operations.get(event.key());
        if (operation == null) {
            assertThat(requests.add(event.getString("_context_request_id"))).isTrue();
            operation = begin(event);
        }
        operation.add(event);
        instance(event).check(event);
        if (event.type().equals(EXISTS)) {
            checkPeriod(event);
        }
        if (!operation.isReport && SHAPES.contains(operation.types)) {
            end(event, operation);
        }
    }

    private Operation begin(Event event) {
        Operation operation = new Operation(event);
        operations.put(event.key(), operation);
        if (operation.isReport) {
            reports++;
            assertThat(event.time().truncatedTo(ChronoUnit.HOURS)).isEqualTo(event.time());
            assertThat(instance(event).state).isEqualTo("active");
        } else {
            underWay++;
            mostUnderWay = Math.max(mostUnderWay, underWay);
            Instance instance = instance(event);
            assertThat(instance.operation)
                    .as("operation under way with %s", event)
                    .isNull();
            assertThat(instance.isOver).isFalse();
            instance.operation = event.key();
        }
        return operation;
    }

    private void end(Event event, Operation operation) {
        Instance instance = instance(event);
        assertThat(instance.operation).isEqualTo(event.key());
        instance.operation = null;
        instance.isOver = operation.types.equals(DELETE);
        underWay--;
        if (instance.isOver) {
            alive--;
        }
    }

    private Instance instance(Event event) {
        return instances.computeIfAbsent(String.valueOf(event.getString("payload.instance_id")), id -> born(event));
    }

    private Instance born(Event first) {
        alive++;
        mostAlive = Math.max(mostAlive, alive);
        return new Instance(first);
    }

    private void checkPeriod(Event event) {
        long length = period.toMillis();
        // The period that holds the instant before: at its end the one that ends.
        Instant before = event.time().minusNanos(1);
        Instant begin = Instant.ofEpochMilli(Math.floorDiv(before.toEpochMilli(), length) * length);
        assertThat(event.getString("payload.audit_period_beginning")).isEqualTo(TIME.format(begin));
        assertThat(event.getString("payload.audit_period_ending")).isEqualTo(TIME.format(event.time()));
    }

    int operations() {
        return operations.size() - reports;
    }

    int reports() {
        return reports;
    }

    /** How many instances are being created, exist or are being deleted. */
    int alive() {
        return alive;
    }

    int mostAlive() {
        return mostAlive;
    }

    int mostUnderWay() {
        return mostUnderWay;
    }

    /** The types of those that have ended. */
    Set<List<String>> shapesSeen() {
        Set<List<String>> seen = new HashSet<>();
        operations.values().forEach(operation -> seen.add(operation.types));
        seen.retainAll(SHAPES);
        return seen;
    }

    private static final class Operation {

        private final String request;
        private final boolean isReport;
        private final List<String> types = new ArrayList<>();

        private Operation(Event first) {
            this.request = String.valueOf(first.getString("_context_request_id"));
            this.isReport = first.type().equals(EXISTS);
        }

        private void add(Event event) {
            types.add(event.type());
            assertThat(event.getString("_context_request_id")).isEqualTo(request);
            if (isReport) {
                assertThat(types).hasSize(1);
            } else {
                assertThat(SHAPES)
                        .anyMatch(shape -> types.equals(shape.subList(0, Math.min(types.size(), shape.size()))));
            }
        }
    }

    private static final class Instance {

        private final Map<String, @Nullable Object> constants;
        private String state = "building";
        private @Nullable Object launchedAt = "";
        private @Nullable Object deletedAt = "";
        private @Nullable String operation;
        private boolean isOver;

        private Instance(Event first) {
            constants = constants(first);
        }

        private static Map<String, @Nullable Object> constants(Event event) {
            Map<String, @Nullable Object> constants = new HashMap<>();
            for (String name :
                    List.of("tenant_id", "user_id", "host", "instance_type", "instance_flavor_id", "image_meta")) {
                constants.put(name, event.get("payload." + name));
            }
            return constants;
        }

        private void check(Event event) {
            assertThat(isOver).as("life of the instance of %s", event).isFalse();
            assertThat(constants(event)).isEqualTo(constants);
            assertThat(event.getString("_context_tenant")).isEqualTo(event.getString("payload.tenant_id"));
            if (event.getString("publisher_id").startsWith("compute_")) {
                assertThat(event.getString("publisher_id")).isEqualTo(constants.get("host"));
            }
            if (event.type().equals("compute.instance.create.end")) {
                state = "active";
                launchedAt = event.getString("timestamp");
            }
            if (event.type().equals("compute.instance.delete.end")) {
                state = "deleted";
                deletedAt = event.getString("timestamp");
            }
            assertThat(event.getString("payload.state")).isEqualTo(state);
            assertThat(event.get("payload.launched_at")).isEqualTo(launchedAt);
            assertThat(event.get("payload.deleted_at")).isEqualTo(deletedAt);
        }
    }
}
