package dev.braid.jupiter;

import dev.braid.BackendMode;
import dev.braid.elasticsearch.ElasticsearchBackend;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Gives tests a real Elasticsearch server: in a container where Docker runs, else a process beside the tests, or one that
 * runs elsewhere.
 *
 * <pre>{@code
 * @WithKafka(topics = "clicks")
 * @WithElasticsearch(indices = "clicks")
 * class ClickPipelineTest {
 *
 *     @Test
 *     void everyClickIsIndexedOnce(
 *             @GeneratedEvents(spec = "clicks.json", count = 1000) @KafkaSink(topic = "clicks") List<Event> sent,
 *             KafkaBackend kafka,
 *             ElasticsearchBackend elasticsearch) {
 *         new ClickPipeline(kafka.bootstrapServers(), elasticsearch.url()).start();
 *         assertThat(elasticsearch.index("clicks")).eventually(ofSeconds(30)).containsExactlyOnce(sent);
 *     }
 * }
 * }</pre>
 *
 * <p>A parameter of type {@link ElasticsearchBackend}, of a test, a lifecycle method or a constructor, is the server.
 *
 * <h2>Which server</h2>
 *
 * <p>An address that is configured as {@code braid.elasticsearch.url} (a system property, or a configuration parameter of
 * JUnit) is taken; else a container is started if Testcontainers is on the class path, and Docker answers and has the images
 * or can pull them; else a process from the distribution in the local Maven repository. {@link #mode()} or
 * {@code braid.elasticsearch.mode} decide otherwise; the attribute comes first. What was chosen, and why, is logged once. A
 * field that is annotated with Testcontainers' {@code @Container} and holds an Elasticsearch is taken before all of these.
 *
 * <p>There is one server for all tests of a JVM that ask for the same mode, image, security and configuration. It starts when
 * it is first needed, and where a test asks for Kafka as well, at the same time as its broker; it is stopped at the end of the
 * run.
 *
 * <h2>Indices, and tests beside each other</h2>
 *
 * <p>The {@link #indices()}, and those of {@link ElasticsearchSink}, exist when the test begins, and are empty: they are
 * deleted before each test and created, with one shard, no replicas, and no refreshes but those of who reads. Two tests that
 * name the same index do not run at the same time, whatever the parallelism is; those with {@link #unique()} do, for their
 * indices have names of their own. Indices that a test only reads, and does not name here, are not locked. On a server that
 * was started for the tests, each index is deleted after the test that used it. What is sent for a whole class (a static
 * field, a parameter of {@code @BeforeAll}) stays until the class has ended.
 *
 * <p>On a server that was not started here, indices that did not exist before are deleted at the end of the run, and others
 * keep their mappings and settings when they are emptied.
 *
 * <h2>On several levels</h2>
 *
 * <p>On methods, classes and classes around nested ones: indices are added up, of the rest the innermost that is not left at
 * its default counts. Can be composed into annotations of your own.
 *
 * @see ElasticsearchSink
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithElasticsearchExtension.class)
@ResourceLock(providers = ElasticsearchLocks.class)
@ResourceLock(providers = SequenceLocks.class)
public @interface WithElasticsearch {

    /**
     * Indices that a test needs, besides those of its {@link ElasticsearchSink}s.
     *
     * @return their names; none by default
     */
    String[] indices() default {};

    /**
     * Where the server comes from.
     *
     * @return {@link BackendMode#AUTO} by default
     */
    BackendMode mode() default BackendMode.AUTO;

    /**
     * The image of the container. Where it is set, the server has to be a container, unless the address of one is set.
     *
     * @return {@value ElasticsearchBackend#DEFAULT_IMAGE} by default
     */
    String image() default "";

    /**
     * Whether a container speaks TLS and wants a password, as a server in production does;
     * {@link ElasticsearchBackend#user()}, {@link ElasticsearchBackend#password()} and
     * {@link ElasticsearchBackend#certificate()} say how to get in.
     *
     * @return false by default
     */
    boolean secure() default false;

    /**
     * Settings of a server that is started for the tests, such as {@code "indices.query.bool.max_clause_count=2048"}. A
     * server with other settings is another one.
     *
     * @return {@code name=value}; none by default
     */
    String[] config() default {};

    /**
     * Gives the indices names of their own in each test, so that tests with the same names run at the same time.
     *
     * @return false by default; {@link dev.braid.elasticsearch.ElasticsearchIndex#name()} tells the name
     */
    boolean unique() default false;

    /**
     * Leaves in the indices what stands in them, before and after a test, which reads all of it.
     *
     * @return false by default
     */
    boolean keep() default false;

    /**
     * System properties that are set to the server's address before the class is made, for frameworks that read it there:
     * {@code property = "spring.elasticsearch.uris"}. They stay until the end of the run.
     *
     * @return their names; none by default
     */
    String[] property() default {};
}
