package dev.braid.jupiter;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.Events;
import dev.braid.Generator;
import dev.braid.internal.record.OutputPattern;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a target takes events: in what, and each as what. */
record Shape(Container container, Class<?> element) {

    /** What events come in. */
    enum Container {
        LIST,
        ARRAY,
        STREAM,
        ITERATOR,
        LIVE
    }

    /** The shape of a target of this type. */
    static Shape of(Type type) {
        Container container = container(type);
        Class<?> element = container == null ? null : ElementTypes.classOf(contained(type));
        if (container == null || element == null) {
            throw new BraidException(
                    "found the type `" + Words.type(type) + "`, expected `Events`, `EventStream`, or a `List`,"
                            + " `Stream`, `Iterator` or array of `Event`, `Map<String, Object>`, `JsonNode`, `String`, `byte[]` or a record"
                            + " or class of yours");
        }
        return new Shape(container, element);
    }

    /** A list whose elements are of this type. */
    static Shape listOf(Type type) {
        Class<?> element = ElementTypes.classOf(type);
        if (element == null) {
            throw new BraidException("found the type `" + Words.type(type) + "` for an event, expected `Event`,"
                    + " `Map<String, Object>`, `JsonNode`, `String`, `byte[]` or a record or class of yours");
        }
        return new Shape(Container.LIST, element);
    }

    private static @Nullable Container container(Type type) {
        Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        if (raw == Events.class || raw == List.class) {
            return Container.LIST;
        }
        if (raw == Stream.class) {
            return Container.STREAM;
        }
        if (raw == Iterator.class) {
            return Container.ITERATOR;
        }
        if (raw == EventStream.class) {
            return Container.LIVE;
        }
        boolean isArray = type instanceof GenericArrayType || (raw instanceof Class<?> plain && plain.isArray());
        return isArray ? Container.ARRAY : null;
    }

    /** A raw type leaves open what it contains. */
    private static Type contained(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getActualTypeArguments()[0];
        }
        if (type instanceof GenericArrayType array) {
            return array.getGenericComponentType();
        }
        Class<?> component = type instanceof Class<?> plain ? plain.getComponentType() : null;
        return component == null ? Object.class : component;
    }

    boolean isFinite() {
        return container == Container.LIST || container == Container.ARRAY;
    }

    boolean isLive() {
        return container == Container.LIVE;
    }

    boolean isText() {
        return element == String.class || element == byte[].class;
    }

    /** What makes an element of an event; only text has a pattern. */
    Function<Event, ?> conversion(@Nullable OutputPattern pattern) {
        if (element == Event.class) {
            return event -> event;
        }
        if (element == Map.class) {
            return Event::fields;
        }
        if (!isText()) {
            return event -> event.as(element);
        }
        Function<Event, String> line = pattern == null ? Event::toJson : event -> pattern.format(event.toBytes());
        return element == String.class ? line : line.andThen(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** Everything that a generator makes, or the way to it. */
    Object fill(Generator generator, Function<Event, ?> conversion) {
        return switch (container) {
            case LIST -> list(generator, conversion);
            case ARRAY -> list(generator, conversion).toArray((Object[]) Array.newInstance(element, 0));
            case STREAM -> generator.stream().map(conversion);
            case ITERATOR -> new ConvertedIterator<>(generator.iterator(), conversion);
            case LIVE -> generator.live();
        };
    }

    private List<?> list(Generator generator, Function<Event, ?> conversion) {
        if (element == Event.class) {
            return generator.events();
        }
        List<@Nullable Object> list = new ArrayList<>();
        new ConvertedIterator<>(generator.iterator(), conversion).forEachRemaining(list::add);
        return Collections.unmodifiableList(list);
    }
}
