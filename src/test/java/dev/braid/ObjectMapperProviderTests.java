package dev.braid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services are those of a class path: each test has a JVM of its own, with files before those of ours. */
class ObjectMapperProviderTests {

    private static final String NUMBERS = """
            interarrival: {type: constant, value: 1}
            emitters: [{name: beat, dimensions: [{type: counter, name: beat_number, start: 5}]}]
            states: [{name: s, emitter: beat, delay: {type: constant, value: 0}, transitions: [{next: stop, probability: 1}]}]
            """;

    @TempDir
    private Path folder;

    @Test
    void withoutServices() {
        assertThat(run(Beat.class))
                .startsWith("event #0 ")
                .contains("cannot be read as dev.braid.ObjectMapperProviderTests$Beat");
    }

    @Test
    void modulesOfTheClassPathAreUsed() throws IOException {
        register(Module.class, "dev.braid.ObjectMapperProviderTests$CountModule");

        assertThat(run(Beat.class)).isEqualTo("Beat[number=Count[value=5]]");
    }

    @Test
    void aModuleThatCannotBeLoaded() throws IOException {
        register(Module.class, "com.acme.NoModule");

        assertThat(run(Beat.class))
                .startsWith("the Jackson modules of the class path cannot be loaded:"
                        + " com.fasterxml.jackson.databind.Module: Provider com.acme.NoModule not found; expected modules for"
                        + " Jackson 2.")
                .endsWith(", or an ObjectMapperProvider with a mapper of your own");
    }

    @Test
    void aMapperOfTheUsersTakesThePlaceOfOurs() throws IOException {
        register(Module.class, "com.acme.NoModule");
        register(ObjectMapperProvider.class, "dev.braid.ObjectMapperProviderTests$Strict");

        assertThat(run(Beat.class)).contains("cannot be read as", "Unrecognized field \"time\"");
    }

    @Test
    void namesOfTheUsersMapperCount() throws IOException {
        register(Module.class, "dev.braid.ObjectMapperProviderTests$CountModule");

        assertThat(run(Named.class))
                .isEqualTo("`Named`: found `beatNumber`, expected a field that a record of this specification can have;"
                        + " did you mean \"beat_number\"?");

        register(ObjectMapperProvider.class, "dev.braid.ObjectMapperProviderTests$SnakeCase");

        assertThat(run(Named.class)).isEqualTo("Named[beatNumber=Count[value=5]]");
    }

    @Test
    void thereIsOneProviderAtMost() throws IOException {
        register(
                ObjectMapperProvider.class,
                "dev.braid.ObjectMapperProviderTests$Strict",
                "dev.braid.ObjectMapperProviderTests$SnakeCase");

        assertThat(run(Beat.class))
                .isEqualTo("found the object mapper providers `dev.braid.ObjectMapperProviderTests$Strict`,"
                        + " `dev.braid.ObjectMapperProviderTests$SnakeCase` on the class path, expected one at most");
    }

    @Test
    void aProviderThatIsNotThere() throws IOException {
        register(ObjectMapperProvider.class, "com.acme.NoProvider");

        assertThat(run(Beat.class))
                .isEqualTo("the object mapper provider cannot be loaded: dev.braid.ObjectMapperProvider:"
                        + " Provider com.acme.NoProvider not found");
    }

    @Test
    void aProviderThatFails() throws IOException {
        register(ObjectMapperProvider.class, "dev.braid.ObjectMapperProviderTests$Failing");

        assertThat(run(Beat.class))
                .isEqualTo("the object mapper provider `dev.braid.ObjectMapperProviderTests$Failing` failed:"
                        + " java.lang.IllegalStateException: no mapper today");
    }

    @Test
    void aProviderOfNothing() throws IOException {
        register(ObjectMapperProvider.class, "dev.braid.ObjectMapperProviderTests$OfNothing");

        assertThat(run(Beat.class))
                .isEqualTo("the object mapper provider `dev.braid.ObjectMapperProviderTests$OfNothing` gave null,"
                        + " expected an ObjectMapper");
    }

    private void register(Class<?> service, String... providers) throws IOException {
        Path file = folder.resolve("META-INF/services/" + service.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(providers));
    }

    private String run(Class<?> type) {
        return ChildJvm.run(List.of("-Xbootclasspath/a:" + folder), BindingMain.class, List.of(type.getName()))
                .strip();
    }

    /** Prints an event as an object twice, or why there is none: what is wrong is told each time. */
    static final class BindingMain {

        public static void main(String[] args) throws ClassNotFoundException {
            Class<?> type = Class.forName(args[0]);
            String first = bound(type);
            System.out.println(first.equals(bound(type)) ? first : "not the same twice: " + first);
        }

        private static String bound(Class<?> type) {
            try {
                return Generator.of(NUMBERS).count(1).stream(type)
                        .toList()
                        .get(0)
                        .toString();
            } catch (BraidException e) {
                return e.getMessage();
            }
        }
    }

    record Beat(@JsonProperty("beat_number") Count number) {}

    record Named(Count beatNumber) {}

    record Count(long value) {

        /** Jackson by itself has numbers in no object. */
        @JsonCreator(mode = JsonCreator.Mode.DISABLED)
        Count {}
    }

    public static final class CountModule extends SimpleModule {

        private static final long serialVersionUID = 1L;

        public CountModule() {
            addDeserializer(Count.class, new CountDeserializer());
        }
    }

    private static final class CountDeserializer extends StdDeserializer<Count> {

        private static final long serialVersionUID = 1L;

        CountDeserializer() {
            super(Count.class);
        }

        @Override
        public Count deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new Count(parser.getLongValue());
        }
    }

    public static final class Strict implements ObjectMapperProvider {

        @Override
        public ObjectMapper objectMapper() {
            return JsonMapper.builder().addModule(new CountModule()).build();
        }
    }

    public static final class SnakeCase implements ObjectMapperProvider {

        @Override
        public ObjectMapper objectMapper() {
            return JsonMapper.builder()
                    .findAndAddModules()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
        }
    }

    public static final class Failing implements ObjectMapperProvider {

        @Override
        public ObjectMapper objectMapper() {
            throw new IllegalStateException("no mapper today");
        }
    }

    public static final class OfNothing implements ObjectMapperProvider {

        @Override
        @SuppressWarnings("NullAway")
        public ObjectMapper objectMapper() {
            return null;
        }
    }
}
