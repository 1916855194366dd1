package dev.braid.internal.spec;

import dev.braid.BraidException;
import dev.braid.internal.record.ProcessNames;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Operations of the cloud that is built in.
 *
 * @param operations one that all operations are of, or those of a mix: one that launches instances, one that deletes them,
 *     and one that does neither
 */
public record OperationsSpecification(CloudModel cloud, List<OperationModel> operations, OperationSchedule schedule)
        implements Specification {

    /** Of operations, also of those from templates. */
    static final ProcessNames OPERATIONS = ProcessNames.numbered("operation-");

    /** What tells that an instance exists. */
    public static final String EXISTS = "compute.instance.exists";

    /** The paths of what a notification holds. */
    static final List<String> FIELDS = List.of(
            "message_id",
            "event_type",
            "timestamp",
            "publisher_id",
            "_context_request_id",
            "_context_tenant",
            "priority",
            "payload.tenant_id",
            "payload.user_id",
            "payload.instance_id",
            "payload.host",
            "payload.state",
            "payload.launched_at",
            "payload.deleted_at",
            "payload.instance_type",
            "payload.instance_flavor_id",
            "payload.image_meta.\"org.openstack__1__architecture\"",
            "payload.image_meta.\"org.openstack__1__os_version\"",
            "payload.image_meta.\"org.openstack__1__os_distro\"",
            "payload.audit_period_beginning",
            "payload.audit_period_ending");

    private static final long MOST_INSTANCES = 1_000_000;

    public OperationsSpecification {
        operations = List.copyOf(operations);
        Long entities = schedule.entities();
        if (entities != null && entities > MOST_INSTANCES && isUpdate(operations)) {
            throw new BraidException("found " + entities + " entities, expected at most " + MOST_INSTANCES
                    + ": all instances that are updated are there from the beginning");
        }
    }

    /** Whether all operations are on instances that are there from the beginning and stay. */
    public boolean isUpdate() {
        return isUpdate(operations);
    }

    private static boolean isUpdate(List<OperationModel> operations) {
        return operations.stream().noneMatch(operation -> operation.launches() || operation.deletes());
    }

    public boolean isMix() {
        return operations.size() > 1;
    }

    /** A number of entities is that of the instances which are launched or deleted; others are there for ever. */
    @Override
    public boolean ends() {
        return schedule.entities() != null && !isMix() && !isUpdate();
    }

    @Override
    public Duration tick() {
        return schedule.tick();
    }

    @Override
    public ProcessNames processes() {
        return OPERATIONS;
    }

    /** All types that there are, since a run of any operations also tells what exists. */
    @Override
    public List<String> recordTypes() {
        return Stream.concat(
                        operations.stream()
                                .flatMap(operation -> operation.variants().stream())
                                .flatMap(List::stream)
                                .map(OperationModel.Notice::type),
                        Stream.of(EXISTS))
                .distinct()
                .toList();
    }

    @Override
    public @Nullable Target target() {
        return null;
    }

    @Override
    public List<String> warnings() {
        return List.of();
    }
}
