package dev.braid.jupiter;

import dev.braid.BackendMode;
import dev.braid.kafka.KafkaBackend;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Gives tests a real Kafka broker: in a container where Docker runs, else in this JVM, or one that runs elsewhere.
 *
 * <pre>{@code
 * @WithKafka(topics = "clicks")
 * class ClickPipelineTest {
 *
 *     @Test
 *     void everyClickArrives(
 *             @GeneratedEvents(spec = "clicks.json", count = 1000) @KafkaSink(topic = "clicks", key = "user_id")
 *                     List<Event> sent,
 *             KafkaBackend kafka) {
 *         assertThat(kafka.topic("clicks")).containsExactlyOnce(sent);
 *     }
 * }
 * }</pre>
 *
 * <p>A parameter of type {@link KafkaBackend}, of a test, a lifecycle method or a constructor, is the broker.
 *
 * <h2>Which broker</h2>
 *
 * <p>An address that is configured as {@code braid.kafka.bootstrap-servers} (a system property, or a configuration parameter
 * of JUnit) is taken; else a container is started if Testcontainers is on the class path, and Docker answers and has the
 * images or can pull them; else a broker in this JVM. {@link #mode()} or {@code braid.kafka.mode} decide otherwise; the attribute comes first. What was chosen, and
 * why, is logged once. A field that is annotated with Testcontainers' {@code @Container} and holds a broker is taken before
 * all of these.
 *
 * <p>There is one broker for all tests of a JVM that ask for the same mode, image and configuration. It starts when it is
 * first needed and is stopped at the end of the run.
 *
 * <h2>Topics, and tests beside each other</h2>
 *
 * <p>The {@link #topics()}, and those of {@link KafkaSink}, exist when the test begins, and are empty: their records are
 * deleted before each test. Two tests that name the same topic do not run at the same time, whatever the parallelism is;
 * those with {@link #unique()} do, for their topics have names of their own. Topics that a test only reads, and does not
 * name here, are not locked, and are emptied after it on a broker that was started for the tests. What is sent for a whole class (a static field, a parameter of
 * {@code @BeforeAll}) stays until the class has ended.
 *
 * <p>On a broker that was not started here, topics that did not exist before are deleted at the end of the run.
 *
 * <h2>On several levels</h2>
 *
 * <p>On methods, classes and classes around nested ones: topics are added up, of the rest the innermost that is not left at
 * its default counts. Can be composed into annotations of your own.
 *
 * @see KafkaSink
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithKafkaExtension.class)
@ResourceLock(providers = KafkaLocks.class)
@ResourceLock(providers = SequenceLocks.class)
public @interface WithKafka {

    /**
     * Topics that a test needs, besides those of its {@link KafkaSink}s.
     *
     * @return their names; none by default
     */
    String[] topics() default {};

    /**
     * How many partitions a topic is created with.
     *
     * @return above 0; 1 by default
     */
    int partitions() default KafkaKind.DEFAULT_PARTITIONS;

    /**
     * Where the broker comes from.
     *
     * @return {@link BackendMode#AUTO} by default
     */
    BackendMode mode() default BackendMode.AUTO;

    /**
     * The image of the container. Where it is set, the server has to be a container, unless the address of one is set.
     *
     * @return {@value KafkaBackend#DEFAULT_IMAGE} by default
     */
    String image() default "";

    /**
     * Settings of a broker that is started for the tests, such as {@code "message.max.bytes=2000000"}. A broker with other
     * settings is another one.
     *
     * @return {@code name=value}; none by default
     */
    String[] config() default {};

    /**
     * Gives the topics names of their own in each test, so that tests with the same names run at the same time.
     *
     * @return false by default; {@link dev.braid.kafka.KafkaTopic#name()} tells the name
     */
    boolean unique() default false;

    /**
     * Leaves in the topics what stands in them, before and after a test; it reads what comes after its beginning.
     *
     * @return false by default
     */
    boolean keep() default false;

    /**
     * System properties that are set to the broker's address before the class is made, for frameworks that read it there:
     * {@code property = "spring.kafka.bootstrap-servers"}. They stay until the end of the run.
     *
     * @return their names; none by default
     */
    String[] property() default {};
}
