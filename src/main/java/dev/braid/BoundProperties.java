package dev.braid;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.DefaultDeserializationContext;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.impl.ObjectIdValueProperty;
import com.fasterxml.jackson.databind.deser.impl.SetterlessProperty;
import com.fasterxml.jackson.databind.deser.std.ContainerDeserializerBase;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import dev.braid.internal.spec.RecordFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares the properties that Jackson reads for a type with the fields that records can have. */
final class BoundProperties {

    private final AnnotationIntrospector annotations;
    private final List<String> problems = new ArrayList<>();

    private BoundProperties(AnnotationIntrospector annotations) {
        this.annotations = annotations;
    }

    /** Refuses a type with a property that would be 0 or null in every event. */
    static void check(Class<?> type, RecordFields fields) {
        ObjectMapper mapper = ObjectMappers.get();
        BoundProperties properties =
                new BoundProperties(mapper.getDeserializationConfig().getAnnotationIntrospector());
        properties.check("", deserializer(mapper, type), fields);
        if (!properties.problems.isEmpty()) {
            String name = "`" + type.getSimpleName() + "`: ";
            throw new BraidException(name + String.join("\n" + name, properties.problems));
        }
    }

    /** What the mapper itself uses: it knows all annotations, mix-ins, modules and features. */
    private static JsonDeserializer<?> deserializer(ObjectMapper mapper, Class<?> type) {
        var blueprint = (DefaultDeserializationContext) mapper.getDeserializationContext();
        try {
            return blueprint
                    .createDummyInstance(mapper.getDeserializationConfig())
                    .findRootValueDeserializer(mapper.constructType(type));
        } catch (JsonMappingException e) {
            throw new BraidException("events cannot be read as " + type.getName() + ": " + Binding.reason(e), e);
        }
    }

    private void check(String place, @Nullable JsonDeserializer<?> deserializer, RecordFields fields) {
        RecordFields elements = fields.elements();
        if (deserializer instanceof ContainerDeserializerBase<?> container && elements != null) {
            check(place + "[]", container.getContentDeserializer(), elements);
        } else if (deserializer instanceof BeanDeserializerBase bean && isReadByName(bean) && fields.areKnown()) {
            checkProperties(place, bean, fields);
        }
    }

    /** A creator may take a whole record, whatever fields it has. */
    private static boolean isReadByName(BeanDeserializerBase bean) {
        return !bean.getValueInstantiator().canCreateUsingDelegate();
    }

    private void checkProperties(String place, BeanDeserializerBase bean, RecordFields fields) {
        Set<String> filled = new HashSet<>();
        for (String name : fields.names()) {
            // By the name, an alias, or in another case where the mapper allows it.
            SettableBeanProperty property = bean.findProperty(name);
            if (property != null) {
                filled.add(property.getName());
                if (!property.hasValueTypeDeserializer()) {
                    check(RecordFields.path(place, name), property.getValueDeserializer(), fields.field(name));
                }
            }
        }
        Set<String> empty = new TreeSet<>();
        bean.properties().forEachRemaining(property -> {
            if (!filled.contains(property.getName()) && isReadFromField(property)) {
                empty.add(property.getName());
            }
        });
        empty.forEach(name -> problems.add(fields.unknown(place, name)));
    }

    private boolean isReadFromField(SettableBeanProperty property) {
        return !property.isIgnorable()
                && property.getInjectableValueId() == null
                && !(property instanceof SetterlessProperty)
                && !(property instanceof ObjectIdValueProperty)
                && !takesOtherFields(property.getMember());
    }

    private boolean takesOtherFields(@Nullable AnnotatedMember member) {
        if (member == null) {
            return false;
        }
        AnnotationIntrospector.ReferenceProperty reference = annotations.findReferenceType(member);
        return Boolean.TRUE.equals(annotations.hasAnySetter(member))
                || annotations.findUnwrappingNameTransformer(member) != null
                || (reference != null && reference.isBackReference());
    }
}
