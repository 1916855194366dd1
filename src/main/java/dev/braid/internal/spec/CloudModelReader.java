package dev.braid.internal.spec;

import dev.braid.internal.document.Node;
import dev.braid.internal.spec.CloudModel.Flavor;
import dev.braid.internal.spec.CloudModel.Image;
import dev.braid.internal.spec.CloudModel.Publisher;
import dev.braid.internal.spec.OperationModel.Change;
import dev.braid.internal.spec.OperationModel.Notice;
import dev.braid.internal.time.Durations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the document of a cloud, which is ours: it holds what it shall, or the build's tests fail. */
final class CloudModelReader {

    private static final String PAIR = ".*";

    private CloudModelReader() {}

    static CloudModel read(Node.Structure document) {
        return new CloudModel(
                map(document, "publishers", CloudModelReader::publisher),
                list(document, "flavors", node -> new Flavor(text(node, "type"), text(node, "id"))),
                list(document, "images", CloudModelReader::image),
                map(document, "operations", CloudModelReader::operation));
    }

    private static Publisher publisher(String name, Node node) {
        return new Publisher(text(node, "prefix"), whole(node, "digits"), whole(node, "count"));
    }

    private static Image image(Node node) {
        return new Image(text(node, "architecture"), text(node, "version"), text(node, "distro"));
    }

    private static OperationModel operation(String name, Node node) {
        List<List<Notice>> variants = List.of(List.of());
        for (Node element : ((Node.Array) node).elements()) {
            variants = extended(variants, element);
        }
        return new OperationModel(name, variants);
    }

    /** Each variant once with each of the types. */
    private static List<List<Notice>> extended(List<List<Notice>> variants, Node node) {
        List<List<Notice>> extended = new ArrayList<>();
        for (List<Notice> variant : variants) {
            for (String type : types(required(node, "type"))) {
                List<Notice> longer = new ArrayList<>(variant);
                if (type.endsWith(PAIR)) {
                    String operation = type.substring(0, type.length() - PAIR.length());
                    longer.add(notice(node, operation + ".start", "after"));
                    longer.add(notice(node, operation + ".end", "lasts"));
                } else {
                    longer.add(notice(node, type, "after"));
                }
                extended.add(List.copyOf(longer));
            }
        }
        return extended;
    }

    private static List<String> types(Node node) {
        return node instanceof Node.Array array
                ? array.elements().stream()
                        .map(element -> ((Node.Text) element).value())
                        .toList()
                : List.of(((Node.Text) node).value());
    }

    private static Notice notice(Node node, String type, String gapKey) {
        @Nullable Node gap = find(node, gapKey);
        String[] bounds =
                gap == null ? new String[0] : ((Node.Text) gap).value().split("\\.\\.", 2);
        @Nullable Node change = find(node, "instance");
        return new Notice(
                text(node, "at"),
                type,
                gap == null ? 0 : Durations.parse(bounds[0]).toNanos(),
                gap == null ? 0 : Durations.parse(bounds[1]).toNanos(),
                change == null ? Change.NONE : change(((Node.Text) change).value()));
    }

    private static Change change(String word) {
        return word.equals("launched") ? Change.LAUNCHED : Change.DELETED;
    }

    private static <T> Map<String, T> map(Node.Structure document, String key, BiFunction<String, Node, T> reader) {
        Map<String, T> map = new LinkedHashMap<>();
        ((Node.Structure) required(document, key))
                .members()
                .forEach((name, member) -> map.put(name, reader.apply(name, member.value())));
        return map;
    }

    private static <T> List<T> list(Node.Structure document, String key, Function<Node, T> reader) {
        return ((Node.Array) required(document, key))
                .elements().stream().map(reader).toList();
    }

    private static String text(Node node, String key) {
        return ((Node.Text) required(node, key)).value();
    }

    private static int whole(Node node, String key) {
        return (int) ((Node.Numeral) required(node, key)).toDouble();
    }

    private static Node required(Node node, String key) {
        return Objects.requireNonNull(find(node, key), key);
    }

    private static @Nullable Node find(Node node, String key) {
        Node.Member member = ((Node.Structure) node).members().get(key);
        return member == null ? null : member.value();
    }
}
