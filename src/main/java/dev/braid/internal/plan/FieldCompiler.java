package dev.braid.internal.plan;

import dev.braid.BraidException;
import dev.braid.internal.document.Limits;
import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.faker.Fakers;
import dev.braid.internal.random.Keys;
import dev.braid.internal.spec.Field;
import dev.braid.internal.spec.Value;
import java.util.List;

/** Makes the writers of fields; a field's key is its parent's, and its name or, in a list, its index. */
final class FieldCompiler {

    private static final byte[] COMMA = {','};

    private final Scope scope;
    private final VariableSlots slots;
    private final Ids ids;
    private final Fakers fakers = new Fakers();
    private long poolBytesLeft = Limits.configured().poolBytes();

    FieldCompiler(Scope scope, VariableSlots slots, Ids ids) {
        this.scope = scope;
        this.slots = slots;
        this.ids = ids;
    }

    Dimension[] dimensions(long parent, List<Field> fields) {
        Dimension[] dimensions = new Dimension[fields.size()];
        for (int i = 0; i < dimensions.length; i++) {
            Field field = fields.get(i);
            String name = field.name();
            dimensions[i] = name == null
                    ? dimension(Keys.child(parent, i), COMMA, field)
                    : dimension(Keys.child(parent, name), prefix(name), field);
        }
        return dimensions;
    }

    Assignment[] assignments(long parent, List<Field> variables) {
        return variables.stream().map(variable -> assignment(parent, variable)).toArray(Assignment[]::new);
    }

    private Assignment assignment(long parent, Field variable) {
        long key = Keys.child(parent, String.valueOf(variable.name()));
        int slot = slots.slot(variable.name());
        ValueWriter writer = writer(key, variable, variable.value());
        PoolWriter pool = slots.isShared(slot) ? (PoolWriter) writer : null;
        return new Assignment(key, slot, new Fate(variable), writer, pool, counts(variable));
    }

    private Dimension dimension(long key, byte[] prefix, Field field) {
        return new Dimension(key, prefix, new Fate(field), writer(key, field, field.value()), counts(field));
    }

    private static boolean counts(Field field) {
        Value value = field.value();
        if (value instanceof Value.Structure structure) {
            return structure.dimensions().stream().anyMatch(FieldCompiler::counts);
        }
        if (value instanceof Value.Array array) {
            return array.elements().stream().anyMatch(FieldCompiler::counts);
        }
        return value instanceof Value.Counter;
    }

    private static byte[] prefix(String name) {
        JsonBuffer prefix = new JsonBuffer();
        prefix.raw(COMMA);
        prefix.string(name);
        prefix.raw((byte) ':');
        return prefix.toBytes();
    }

    private ValueWriter writer(long key, Field field, Value value) {
        if (value instanceof Value.Counter counter) {
            return new CounterWriter(counter.start(), counter.increment(), field.place());
        }
        if (value instanceof Value.Enumeration enumeration) {
            EncodedValues values = EncodedValues.of(enumeration.values(), scope.pools);
            return new PoolWriter(values, Chooser.of(enumeration.choice(), values.size()));
        }
        if (value instanceof Value.Pooled pooled) {
            ValueWriter drawn = writer(key, field, pooled.value());
            EncodedValues values =
                    new PoolDrawer(key, drawn, scope, field.place(), pooled.cardinality(), poolBytesLeft).draw();
            poolBytesLeft -= values.bytes();
            return new PoolWriter(values, Chooser.of(pooled.choice(), values.size()));
        }
        if (value instanceof Value.Variable variable) {
            return new VariableWriter(slots.slot(variable.name()));
        }
        if (value instanceof Value.Structure structure) {
            return new ObjectWriter(dimensions(key, structure.dimensions()));
        }
        if (value instanceof Value.Array array) {
            Length length = new Length(Distributions.whole(array.length()), field.place());
            Dimension[] elements = dimensions(key, array.elements());
            return new ArrayWriter(length, Chooser.of(array.choice(), elements.length), elements);
        }
        return scalar(field, value);
    }

    private ValueWriter scalar(Field field, Value value) {
        if (value instanceof Value.Text text) {
            return new TextWriter(new Length(Distributions.whole(text.length()), field.place()), text.chars());
        }
        if (value instanceof Value.Whole whole) {
            return new WholeWriter(Distributions.whole(whole.distribution()));
        }
        if (value instanceof Value.Decimal decimal) {
            Integer precision = decimal.precision();
            return new DecimalWriter(
                    Distributions.real(decimal.distribution()), precision == null ? DecimalWriter.SHORTEST : precision);
        }
        if (value instanceof Value.Timestamp timestamp) {
            return new TimestampWriter(Distributions.real(timestamp.distribution()));
        }
        if (value instanceof Value.IpAddress address) {
            return new IpAddressWriter(Distributions.whole(address.distribution()));
        }
        if (value instanceof Value.Bool bool) {
            return new BooleanWriter(bool.probability());
        }
        if (value instanceof Value.Uuid) {
            return new UuidWriter();
        }
        if (value instanceof Value.Clock) {
            return new ClockWriter();
        }
        if (value instanceof Value.Sequence sequence) {
            return ids.writer(sequence.name(), field.place());
        }
        return libraryText(field, value);
    }

    private ValueWriter libraryText(Field field, Value value) {
        try {
            return new LibraryTextWriter(
                    value instanceof Value.Faker faker
                            ? fakers.expression(faker.expression(), faker.locale())
                            : fakers.regex(((Value.Regex) value).pattern()));
        } catch (BraidException e) {
            throw new BraidException(field.place() + ": " + e.getMessage(), e);
        }
    }
}
