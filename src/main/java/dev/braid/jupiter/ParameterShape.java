package dev.braid.jupiter;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.Events;
import dev.braid.Generator;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a parameter takes events: in what, and each as what. */
record ParameterShape(Container container, Class<?> element) {

    /** What events come in. */
    enum Container {
        LIST,
        ARRAY,
        STREAM,
        ITERATOR
    }

    /** The shape of a parameter of this type. */
    static ParameterShape of(Type type) {
        Container container = container(type);
        Class<?> element = container == null ? null : ElementTypes.classOf(contained(type));
        if (container == null || element == null) {
            throw new BraidException(
                    "found the type `" + ParameterWords.type(type) + "`, expected `Events`, or a `List`, `Stream`,"
                            + " `Iterator` or array of `Event`, `Map<String, Object>`, `JsonNode`, `String`, `byte[]` or a record"
                            + " or class of yours");
        }
        return new ParameterShape(container, element);
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

    boolean isText() {
        return element == String.class || element == byte[].class;
    }

    /** Everything that a generator makes, or the way to it. */
    Object fill(Generator generator) {
        return switch (container) {
            case LIST -> list(generator);
            case ARRAY -> list(generator).toArray((Object[]) Array.newInstance(element, 0));
            case STREAM -> elements(generator);
            case ITERATOR -> elements(generator).iterator();
        };
    }

    private List<?> list(Generator generator) {
        return element == Event.class ? generator.events() : elements(generator).toList();
    }

    private Stream<?> elements(Generator generator) {
        if (element == Event.class) {
            return generator.stream();
        }
        if (element == String.class) {
            return generator.lines();
        }
        if (element == byte[].class) {
            return generator.lines().map(line -> line.getBytes(StandardCharsets.UTF_8));
        }
        return element == Map.class
                ? generator.stream().map(Event::fields)
                : generator.stream().map(event -> event.as(element));
    }
}
