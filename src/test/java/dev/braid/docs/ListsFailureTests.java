package dev.braid.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/lists.md and docs/seeds.md show of tests that fail. */
class ListsFailureTests {

    private static final Path CLICKS = Path.of(System.getProperty("build.basedir"), "docs", "examples", "clicks.json");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheSpecification() throws Exception {
        Files.copy(CLICKS, folder.resolve("clicks.json"));
    }

    @Test
    void aFailureTellsHowToRunItAgain() throws Exception {
        assertThat(CompiledTest.printed(failure("count = 1000"))).isEqualTo("""
                java.lang.AssertionError: expected a click
                	Suppressed: dev.braid.jupiter.RunAgain: mvn test -Dtest='com.acme.ClickTest#everyClick' -Dbraid.seed=6189553076877403273
                  parameter 1 (`List<Event>`): seed 6189553076877403273, derived from class, member, parameter types, invocation and position; @GeneratedEvents(..., seed = 6189553076877403273L) pins it
                    1000 events: .../parameter-1-List-Event-of-ClickTest.everyClick.ndjson""");
    }

    @Test
    void anAttributeThatIsWrongIsNamed() throws Exception {
        assertThat(failure("duration = \"10 minutes\"")).hasMessage("""
                @GeneratedEvents on parameter 1 (`List<Event>`) of ClickTest.everyClick: `duration`: found "10 minutes", expected a duration such as 30s, 10m or 1h""");
    }

    @Test
    void aComponentThatNoRecordHasIsNamed() throws Exception {
        assertThat(failure("count = 1", "Click")).hasMessage("""
                @GeneratedEvents on parameter 1 (`List<Click>`) of ClickTest.everyClick: `Click`: found `userid`, expected a field that a record of this specification can have; did you mean "user_id"?""");
    }

    private Throwable failure(String limit) throws Exception {
        return failure(limit, "Event");
    }

    private Throwable failure(String limit, String type) throws Exception {
        return CompiledTest.failure(
                folder, "com.acme.ClickTest", """
                package com.acme;

                import dev.braid.Event;
                import dev.braid.jupiter.GeneratedEvents;
                import java.util.List;
                import org.junit.jupiter.api.Test;

                class ClickTest {

                    record Click(long userid) {}

                    @Test
                    void everyClick(@GeneratedEvents(spec = "clicks.json", LIMIT) List<TYPE> clicks) {
                        throw new AssertionError("expected a click");
                    }
                }
                """.replace("LIMIT", limit).replace("TYPE", type));
    }
}
