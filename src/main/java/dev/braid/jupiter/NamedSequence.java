package dev.braid.jupiter;

import dev.braid.sequence.IdSequence;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a parameter or field of a test an id sequence.
 *
 * <pre>{@code
 * @WithElasticsearch
 * class OrdersTest {
 *
 *     @Test
 *     void idsStartAtOne(@NamedSequence("orders") IdSequence ids) {
 *         assertThat(ids.next()).isEqualTo(1);
 *     }
 * }
 * }</pre>
 *
 * <p>The sequence is created where it is not there, and begins with its first id in every test that is given it: instances of
 * one test share it, and so does the system under test, by its name. One that is given to a static field or to a parameter of
 * {@code @BeforeAll} goes on from test to test. On a server that was not started for the tests it goes on, too, unless there
 * is a {@link ResetIdSequences}: somebody may use it.
 *
 * <p>It is kept on the Elasticsearch of {@link WithElasticsearch} where the test has that, else on the broker of
 * {@link WithKafka}, else in memory; {@link #on()} decides otherwise. Tests that name the same sequence on a server do not run
 * at the same time. In memory each test, or class, has sequences of its own.
 *
 * <p>On parameters of test methods, constructors and lifecycle methods, and on fields of any visibility that are not final;
 * can be composed into annotations of your own.
 *
 * @see IdSequence
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(IdSequencesExtension.class)
public @interface NamedSequence {

    /** Where a sequence is kept. */
    enum On {
        /** The first of the following that the test has. */
        ANY,
        /** The server of {@link WithElasticsearch}. */
        ELASTICSEARCH,
        /** The broker of {@link WithKafka}. */
        KAFKA,
        /** This JVM. */
        MEMORY
    }

    /**
     * The name of the sequence.
     *
     * @return letters of ASCII, digits, {@code .}, {@code _} and {@code -}
     */
    String value();

    /**
     * How many ids are reserved at once, where the sequence is created.
     *
     * @return above 0; {@value IdSequence#DEFAULT_BLOCK_SIZE} by default
     */
    int blockSize() default IdSequence.DEFAULT_BLOCK_SIZE;

    /**
     * Where the sequence is kept.
     *
     * @return {@link On#ANY} by default
     */
    On on() default On.ANY;
}
