package dev.braid.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.BraidException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that do not answer, or not well; as a store sees them that stands in for one. */
@Timeout(60)
class TroubleTests {

    /** Fails as often as it is told, and then counts. */
    private static final class Store implements BlockStore {

        private final List<BlockFailure> failures = new ArrayList<>();
        private int asked;
        private long blocks;

        synchronized void fails(int times, BlockFailure failure) {
            for (int i = 0; i < times; i++) {
                failures.add(failure);
            }
        }

        synchronized int asked() {
            return asked;
        }

        synchronized long take() throws BlockFailure {
            asked++;
            if (!failures.isEmpty()) {
                throw failures.remove(0);
            }
            return blocks++;
        }

        @Override
        public String place() {
            return "the store";
        }

        @Override
        public Object identity() {
            return this;
        }

        @Override
        public BlockCounter open(String name) {
            return new BlockCounter() {
                @Override
                public Definition definition() {
                    return new Definition(1, 10, "t", 0);
                }

                @Override
                public long take() throws BlockFailure {
                    return Store.this.take();
                }
            };
        }

        @Override
        public void create(String name, long first, int blockSize) {}

        @Override
        public void reset(String name) {}

        @Override
        public List<SequenceState> states() {
            return List.of();
        }

        @Override
        public void close() {}
    }

    private final BlockFailure away = BlockFailure.away("found nobody there; start it", null);

    private final Store store = new Store();
    private final ExecutorService threads = Fetches.start();
    private Duration patience = Duration.ofSeconds(30);
    private final BlockSource source = new BlockSource("orders", store);
    private final Blocks blocks = new Blocks("orders", source, threads, () -> patience);

    @Test
    void isAskedAgainUntilItAnswers() {
        store.fails(3, away);

        assertThat(blocks.next()).isEqualTo(1);
        assertThat(store.asked()).isEqualTo(4);
        store.fails(3, away);
        assertThat(blocks.nextBlock().size()).isEqualTo(10);
    }

    @Test
    void saysHowOftenItWasTriedAndGoesOnLater() {
        patience = Duration.ofMillis(300);
        store.fails(1000, away);

        assertThatThrownBy(blocks::next)
                .isInstanceOf(BraidException.class)
                .hasMessageMatching("sequence `orders`: found no ids within 0.3s, in [2-5] tries, the last one: found"
                        + " nobody there; start it; the server may answer later: ask again then");
        assertThatThrownBy(blocks::nextBlock).hasMessageContaining("found no ids within 0.3s");
        synchronized (store) {
            store.failures.clear();
        }
        assertThat(blocks.next()).isEqualTo(1);
    }

    @Test
    void whoWaitsDoesNotSpin() {
        patience = Duration.ofSeconds(2);
        store.fails(1000, away);
        ThreadMXBean threadTimes = ManagementFactory.getThreadMXBean();
        long before = threadTimes.getCurrentThreadCpuTime();

        assertThatThrownBy(blocks::next).hasMessageContaining("found no ids within 2s");
        assertThat(Duration.ofNanos(threadTimes.getCurrentThreadCpuTime() - before))
                .isLessThan(Duration.ofMillis(200));
    }

    @Test
    void aFailedPrefetchFailsNobodyWhoHasIds() {
        blocks.next();
        store.fails(2, away);

        for (long id = 2; id <= 25; id++) {
            assertThat(blocks.next()).isEqualTo(id);
        }
    }

    @Test
    void whatWouldNotHelpIsNotTriedAgain() {
        store.fails(1, BlockFailure.refused("the server refused the log-in; correct it", null));

        assertThatThrownBy(blocks::next).hasMessage("sequence `orders`: the server refused the log-in; correct it");
        assertThat(store.asked()).isEqualTo(1);
        assertThat(blocks.next()).isEqualTo(1);
        store.fails(1, BlockFailure.refused("the server refused the log-in; correct it", null));
        assertThatThrownBy(blocks::nextBlock)
                .hasMessage("sequence `orders`: the server refused the log-in; correct it");
    }

    @Test
    void aFaultOfAStoreIsToldToo() {
        BlockStore broken = new MemoryBlocks() {
            @Override
            public BlockCounter open(String name) {
                throw new BraidException("found a fault; correct it");
            }
        };
        Blocks ids = new Blocks("orders", new BlockSource("orders", broken), threads, () -> patience);

        assertThatThrownBy(ids::next).hasMessage("sequence `orders`: found a fault; correct it");
    }

    @Test
    void isInterruptedWhileItWaits() throws Exception {
        store.fails(1000, away);
        List<Throwable> told = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            try {
                blocks.next();
            } catch (BraidException e) {
                told.add(e);
            }
            done.countDown();
        });
        waiting.start();
        waiting.interrupt();
        done.await();

        assertThat(told)
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("sequence `orders`: the thread was interrupted while it waited for the store;"
                        + " let it wait for the answer");
    }

    @Test
    void whoIsNotThereIsNamed() {
        try (IdSequences nobody = IdSequences.on("http://localhost:1").patience(Duration.ofSeconds(3))) {
            IdSequence orders = nobody.named("orders");

            assertThatThrownBy(orders::next)
                    .hasMessageMatching("sequence `orders`: found no ids within 3s, in [1-9] tr(y|ies), the last one:"
                            + " Elasticsearch at http://localhost:1: found nobody who listens there; start the server, or"
                            + " correct the address; the server may answer later: ask again then");
            assertThatThrownBy(orders::create)
                    .hasMessage(
                            "sequence `orders`: Elasticsearch at http://localhost:1: found nobody who listens there;"
                                    + " start the server, or correct the address");
        }
    }

    @Test
    void refusesWrongArguments() {
        assertThatThrownBy(() -> IdSequences.on("localhost"))
                .hasMessage("the address of the sequences: found \"localhost\", expected an address such as"
                        + " http://localhost:9200; correct it");
        IdSequences memory = IdSequences.inMemory();
        assertThatThrownBy(() -> memory.named("a b"))
                .hasMessage("found the name \"a b\" of a sequence, expected 1 to 200 of the letters A to Z and a to z,"
                        + " digits, `.`, `_` and `-`");
        assertThatThrownBy(() -> memory.named("orders").blockSize(0))
                .hasMessage("sequence `orders`: found blocks of 0 ids, expected 1 at least");
        assertThatThrownBy(() -> memory.patience(Duration.ZERO))
                .hasMessage("found a patience of 0s, expected one above 0");
    }
}
