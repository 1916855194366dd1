package dev.braid.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BraidException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LeasesTests {

    private final List<String> stopped = new ArrayList<>();
    private final Leases<String, String> leases = new Leases<>(stopped::add);
    private final AtomicInteger starts = new AtomicInteger();

    @Test
    void oneServerForEqualKeysUntilTheLastIsGivenBack() {
        Lease<String> first = lease("a");
        Lease<String> second = lease("a");
        Lease<String> other = lease("b");

        assertThat(second.server()).isSameAs(first.server());
        assertThat(other.server()).isEqualTo("b 2");
        first.close();
        first.close();
        assertThat(stopped).isEmpty();
        second.close();
        assertThat(stopped).containsExactly("a 1");
        other.close();
        assertThat(stopped).containsExactly("a 1", "b 2");
    }

    @Test
    void whoComesAfterTheLastGetsANewServer() {
        lease("a").close();

        Lease<String> again = lease("a");

        assertThat(again.server()).isEqualTo("a 2");
        again.close();
        assertThat(stopped).containsExactly("a 1", "a 2");
    }

    @Test
    void whatCannotBeStartedIsNotTriedAgain() {
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(BraidException.class)
                    .isThrownBy(() -> leases.lease("broken", () -> {
                        throw new BraidException("no port is free, " + starts.incrementAndGet());
                    }))
                    .withMessage("no port is free, 1");
        }
        lease("a").close();
        assertThat(stopped).containsExactly("a 2");
    }

    @Test
    void manyThreadsStartOneServer() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Lease<String>>> calls = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                calls.add(() -> lease("a"));
            }
            for (Future<Lease<String>> lease : threads.invokeAll(calls)) {
                assertThat(lease.get().server()).isEqualTo("a 1");
                assertThat(stopped).isEmpty();
                lease.get().close();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(starts).hasValue(1);
        assertThat(stopped).containsExactly("a 1");
    }

    @Test
    void serversOfDifferentKeysStartAtTheSameTime() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> call = () -> {
                leases.lease(Thread.currentThread().getName(), () -> {
                            both.countDown();
                            await(both);
                            return "up";
                        })
                        .close();
                return null;
            };
            for (Future<Void> done : threads.invokeAll(List.of(call, call))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(both.getCount()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Lease<String> lease(String key) {
        return leases.lease(key, () -> key + " " + starts.incrementAndGet());
    }
}
