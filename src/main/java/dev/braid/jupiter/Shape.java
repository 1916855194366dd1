package dev.braid.jupiter;

import dev.braid.Event;
import dev.braid.EventStream;
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

/** How a target takes events: in what, and each as what. */
record Shape(Container container, Class<?> element) {

    private static final String TYPES =
            ", expected `Events`, `EventStream`, or a `List`, `Stream`, `Iterator` or array of"
                    + " `Event`, `Map<String, Object>`, `JsonNode`, `String`, `byte[]` or a record or class of yours";

    /** What events come in. */
    enum Container {
        LIST,
        ARRAY,
        STREAM,
        ITERATOR,
        LIVE
    }

    /** The shape of a target that is declared with this type. */
    static Shape of(Type declared, TypeVariables variables) {
        Type type = variables.resolve(declared);
        Container container = container(type);
        if (container == null) {
            throw variables.misfit(declared, declared, "List<Event>", TYPES);
        }
        return of(container, declared, contained(type), variables, TYPES);
    }

    /** A list whose elements are declared with this type. */
    static Shape listOf(Type declared, TypeVariables variables) {
        return of(
                Container.LIST,
                declared,
                declared,
                variables,
                " for an event, expected `Event`, `Map<String, Object>`, `JsonNode`, `String`, `byte[]` or a record or class"
                        + " of yours");
    }

    private static Shape of(
            Container container, Type declared, Type contained, TypeVariables variables, String expected) {
        Class<?> element = new ElementTypes(variables).classOf(contained);
        if (element == null) {
            throw variables.misfit(declared, contained, "Event", expected);
        }
        return new Shape(container, element);
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

    /** Whether an element is what Jackson makes of a record. */
    private boolean isBound() {
        return !isText() && element != Event.class && element != Map.class;
    }

    /** Says, before anything is generated, whether the element's type fits the records. */
    void check(Generator generator) {
        if (isBound()) {
            generator.stream(element);
        }
    }

    /** Everything that a generator makes, or the way to it. */
    Object fill(Generator generator, Handout handout) {
        return switch (container) {
            case LIST -> handout.given(list(generator));
            case ARRAY -> handout.given(list(generator)).toArray((Object[]) Array.newInstance(element, 0));
            case STREAM -> elements(generator).map(handout::count);
            case ITERATOR -> new CountedIterator<>(elements(generator).iterator(), handout);
            case LIVE -> handout.given(generator.live());
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
        return element == Map.class ? generator.stream().map(Event::fields) : generator.stream(element);
    }
}
