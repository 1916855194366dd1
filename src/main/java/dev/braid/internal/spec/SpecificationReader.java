package dev.braid.internal.spec;

import dev.braid.internal.document.DocumentReader;
import dev.braid.internal.document.Limits;
import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import java.io.InputStream;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a valid specification of a document, or tells all that is wrong with it. */
public final class SpecificationReader {

    private static final Expected<String> TYPE = Expected.oneOf("generator", "replay");
    private static final Expected<String> TIME_FORMAT = Expected.oneOf("iso", "iso_local", "millis", "nanos", "epoch");

    private final Problems problems;
    private final Limits limits;
    private final DataFiles files;
    private final boolean readsTarget;
    private final IdentityHashMap<Value.Variable, Node> variables = new IdentityHashMap<>();

    private SpecificationReader(Problems problems, Limits limits, DataFiles files, boolean readsTarget) {
        this.problems = problems;
        this.limits = limits;
        this.files = files;
        this.readsTarget = readsTarget;
    }

    /**
     * Reads a stream of UTF-8, which is left open. The document's target is not read, and may be anything: the records go
     * elsewhere.
     *
     * @param source the document's name for messages; its ending, where it has one, tells JSON from YAML
     * @param files finds the files that the document names
     */
    public static Specification read(String source, InputStream in, DataFiles files) {
        return read(source, in, files, false);
    }

    /** As {@link #read(String, InputStream, DataFiles)}, with the target. */
    public static Specification readWithTarget(String source, InputStream in, DataFiles files) {
        return read(source, in, files, true);
    }

    private static Specification read(String source, InputStream in, DataFiles files, boolean readsTarget) {
        Problems problems = new Problems(source);
        Limits limits = Limits.configured();
        Node.Structure document = new DocumentReader(source, problems, limits).read(in);
        return new SpecificationReader(problems, limits, files, readsTarget).read(document);
    }

    private Specification read(Node.Structure document) {
        Section section = new Section(document, problems);
        String type = section.optional("type", TYPE, "generator");
        section.optional("$schema", Expected.TEXT);
        // Nothing that is said of a document of another type would help its writer.
        problems.throwIfAny();
        @Nullable Node targetNode = section.find("target");
        @Nullable
        Target target = readsTarget && targetNode != null ? new TargetReader(problems).read(targetNode) : null;
        Specification specification = type.equals("generator")
                ? generator(section, target)
                : new ReplayReader(problems, files).read(section, target);
        if (target != null) {
            checkKeyFields(target, RecordFields.of(specification));
        }
        return specification;
    }

    private void checkKeyFields(Target target, RecordFields fields) {
        for (Target.KeyField field : target.keyFields()) {
            @Nullable String problem = fields.problem(field.path());
            if (problem != null) {
                problems.error(field.place(), problem);
            }
        }
        problems.throwIfAny();
    }

    private GeneratorSpecification generator(Section section, @Nullable Target target) {
        FieldReader fields = new FieldReader(problems, new Pools(problems, limits), variables);
        Names emitterNames = new Names(problems);
        Node.@Nullable Array emitterList = section.required("emitters", Expected.FILLED_LIST);
        Node.@Nullable Array stateList = section.required("states", Expected.FILLED_LIST);
        List<Specification.Emitter> emitters =
                emitterList == null ? List.of() : new EmitterReader(problems, fields).read(emitterList, emitterNames);
        List<Specification.State> states =
                stateList == null ? List.of() : new StateReader(problems, fields, emitterNames.all()).read(stateList);
        @Nullable
        Distribution interarrival = new DistributionReader(problems).required(section, "interarrival", Use.REAL);
        String timeFormat = section.optional("timeFormat", TIME_FORMAT, "iso");
        section.warnOfUnknownKeys();
        problems.throwIfAny();
        new VariableFlow(states, variables, problems).check(emitters);
        problems.throwIfAny();
        if (interarrival == null) {
            throw new IllegalStateException("An invalid distribution was not reported");
        }
        return new GeneratorSpecification(emitters, states, interarrival, timeFormat, target, problems.warnings());
    }
}
