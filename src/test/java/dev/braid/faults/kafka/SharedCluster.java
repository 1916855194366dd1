package dev.braid.faults.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one cluster of this run, healed, and shows what its brokers wrote under a test that fails. */
final class SharedCluster implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(SharedCluster.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == KafkaCluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        KafkaCluster cluster = cluster(context);
        cluster.heal();
        return cluster;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        context.getExecutionException()
                .ifPresent(failure -> failure.addSuppressed(new AssertionError(
                        "the brokers wrote:\n" + cluster(context).output())));
    }

    @SuppressWarnings("deprecation") // by JUnit 6, for a method that JUnit 5 does not have
    private static KafkaCluster cluster(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(KafkaCluster.class, type -> start(), KafkaCluster.class);
    }

    private static KafkaCluster start() {
        try {
            return new KafkaCluster();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
