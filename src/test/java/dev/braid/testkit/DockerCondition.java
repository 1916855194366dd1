package dev.braid.testkit;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Does what {@link ContainerTest} says. */
final class DockerCondition implements ExecutionCondition {

    /** Asked once: an engine that is not there takes its time to say so. */
    private static final boolean ANSWERS = DockerClientFactory.instance().isDockerAvailable();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (ANSWERS) {
            return ConditionEvaluationResult.enabled("Docker answers");
        }
        if ("required".equals(System.getProperty("build.docker"))) {
            throw new IllegalStateException("Docker does not answer, and this build requires it");
        }
        return ConditionEvaluationResult.disabled("Docker does not answer");
    }
}
