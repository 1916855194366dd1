package dev.braid.faults.kafka;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests with the {@link SharedCluster}, one after the other. */
@Tag("faults")
@ExtendWith(SharedCluster.class)
@ResourceLock("dev.braid.faults.kafka.KafkaCluster")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface FaultTest {}
