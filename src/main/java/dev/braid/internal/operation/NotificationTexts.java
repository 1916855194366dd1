package dev.braid.internal.operation;

import dev.braid.internal.random.Keys;
import dev.braid.internal.random.SplitMix64;
import dev.braid.internal.spec.CloudModel;
import dev.braid.internal.spec.CloudModel.Flavor;
import dev.braid.internal.spec.CloudModel.Image;
import dev.braid.internal.spec.CloudModel.Publisher;
import dev.braid.internal.spec.OperationsSpecification;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What notifications have in common, by the numbers of what it stands for. */
final class NotificationTexts {

    /** Whose servers are the nodes on which instances run. */
    static final String HOSTS = "compute";

    /** How many users have instances. */
    static final int OWNERS = 64;

    private static final int OWNERS_OF_A_TENANT = 4;

    final Segment[] types;

    /** By role. */
    final Segment[][] publishers;

    final Segment[] owners;
    final Segment[] hosts;
    final Segment[] images;

    /** The role of those that have instances. */
    final int hostRole;

    NotificationTexts(OperationsSpecification specification, long root) {
        CloudModel cloud = specification.cloud();
        types = segments(specification.recordTypes(), type -> ",\"event_type\":\"" + type + "\",\"timestamp\":");
        publishers = cloud.publishers().values().stream()
                .map(publisher -> segments(
                        names(publisher), name -> ",\"publisher_id\":\"" + name + "\",\"_context_request_id\":\"req-"))
                .toArray(Segment[][]::new);
        hostRole = List.copyOf(cloud.publishers().keySet()).indexOf(HOSTS);
        hosts = segments(names(host(cloud)), name -> ",\"host\":\"" + name + "\"");
        owners = owners(Keys.child(root, "tenant_id"), Keys.child(root, "user_id"));
        images = images(cloud);
    }

    static Publisher host(CloudModel cloud) {
        return cloud.publishers().getOrDefault(HOSTS, new Publisher("", 0, 0));
    }

    private static List<String> names(Publisher publisher) {
        return IntStream.range(0, publisher.count())
                .mapToObj(number -> {
                    String digits = Integer.toString(number);
                    return publisher.prefix() + "0".repeat(publisher.digits() - digits.length()) + digits;
                })
                .toList();
    }

    private static Segment[] owners(long tenants, long users) {
        return segments(IntStream.range(0, OWNERS).boxed().toList(), owner -> {
            String tenant = hexadecimal(Keys.child(tenants, owner / OWNERS_OF_A_TENANT));
            return "\",\"_context_tenant\":\"" + tenant + "\",\"priority\":\"INFO\",\"payload\":{\"tenant_id\":\""
                    + tenant + "\",\"user_id\":\"" + hexadecimal(Keys.child(users, owner)) + "\",\"instance_id\":";
        });
    }

    private static String hexadecimal(long key) {
        HexFormat digits = HexFormat.of();
        return digits.toHexDigits(SplitMix64.draw(key, 0)) + digits.toHexDigits(SplitMix64.draw(key, 1));
    }

    private static Segment[] images(CloudModel cloud) {
        List<String> images = new ArrayList<>();
        for (Flavor flavor : cloud.flavors()) {
            for (Image image : cloud.images()) {
                images.add(",\"instance_type\":\"" + flavor.type() + "\",\"instance_flavor_id\":\"" + flavor.id()
                        + "\",\"image_meta\":{\"org.openstack__1__architecture\":\"" + image.architecture()
                        + "\",\"org.openstack__1__os_version\":\"" + image.version()
                        + "\",\"org.openstack__1__os_distro\":\"" + image.distro() + "\"}");
            }
        }
        return segments(images, json -> json);
    }

    private static <T> Segment[] segments(List<T> values, Function<T, String> json) {
        return values.stream().map(json).map(Segment::new).toArray(Segment[]::new);
    }
}
