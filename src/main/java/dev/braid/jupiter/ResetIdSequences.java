package dev.braid.jupiter;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Has id sequences begin again with their first id before every test: for those that the system under test uses by itself, or
 * that tests share, or on a server that was not started for the tests.
 *
 * <pre>{@code
 * @WithElasticsearch
 * @ResetIdSequences("orders")
 * class OrdersTest { ... }
 * }</pre>
 *
 * <p>They are those of the servers that the test has by {@link WithElasticsearch} and {@link WithKafka}; a name that is not
 * there is passed over. Tests that reset the same sequence, or are given it by {@link NamedSequence}, do not run at the same
 * time; where all are reset, no other test with a sequence on a server does.
 *
 * <p>On methods and classes, also those around nested ones; can be composed into annotations of your own. On several levels
 * the names add up.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(IdSequencesExtension.class)
@ResourceLock(providers = SequenceLocks.class)
public @interface ResetIdSequences {

    /**
     * Which sequences.
     *
     * @return their names; by default all that there are on the servers
     */
    String[] value() default {};
}
