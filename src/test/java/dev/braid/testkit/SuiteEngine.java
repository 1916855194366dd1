package dev.braid.testkit;

import java.util.ServiceLoader;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;

/** Runs tests of Jupiter as a suite does: with unique ids that begin with those of an engine and a suite of its own. */
final class SuiteEngine implements TestEngine {

    private final TestEngine jupiter = ServiceLoader.load(TestEngine.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(engine -> engine.getId().equals("junit-jupiter"))
            .findFirst()
            .orElseThrow();

    @Override
    public String getId() {
        return "suite-engine";
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        return jupiter.discover(request, id.append("suite", "Suite").appendEngine(jupiter.getId()));
    }

    @Override
    public void execute(ExecutionRequest request) {
        jupiter.execute(request);
    }
}
