package dev.braid.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.braid.BraidException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds on every backend. */
@Timeout(120)
abstract class SequenceTests {

    private final List<IdSequences> opened = new ArrayList<>();
    private final String name = "orders-" + UUID.randomUUID();
    private final IdSequences sequences = opened(open());
    private final IdSequence ids = sequences.named(name).create();

    /** Another client of the same server; in memory there is but one. */
    abstract IdSequences open();

    /** In the words of messages. */
    abstract String place();

    abstract boolean isShared();

    private IdSequences opened(IdSequences made) {
        opened.add(made);
        return made;
    }

    /** As another process would have. */
    private IdSequence elsewhere() {
        assumeThat(isShared()).isTrue();
        return opened(open()).named(name);
    }

    @AfterEach
    void close() {
        opened.forEach(IdSequences::close);
    }

    @Test
    void beginsWithOneAndHasNoGaps() {
        assertThat(LongStream.range(0, 35).map(i -> ids.next())).containsExactlyElementsOf(range(1, 35));
    }

    private static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void instancesOfANameShareABlock() {
        ids.next();

        assertThat(sequences.named(name).next()).isEqualTo(2);
        assertThat(sequences.named(name).blockSize(100).next()).isEqualTo(3);
        assertThat(sequences.named(name + "-other").create().next()).isEqualTo(1);
    }

    @Test
    void clientsTakeBlocksOfTheirOwn() {
        ids.next();

        assertThat(elsewhere().next() % IdSequence.DEFAULT_BLOCK_SIZE).isEqualTo(1);
    }

    @Test
    void theSizeOfBlocksIsThatOfTheSequence() {
        IdSequence larger = sequences.named(name + "-100").blockSize(100).create();
        larger.create(7_000);

        assertThat(larger.nextBlock()).isEqualTo(new IdBlock(1, 100));
        assertThat(ids.blockSize(5).nextBlock()).isEqualTo(new IdBlock(1, 10));
    }

    @Test
    void blocksOfOneIdAreBlocks() {
        IdSequence single = sequences.named(name + "-1").blockSize(1).create(5);

        assertThat(LongStream.range(0, 5).map(i -> single.next())).containsExactlyElementsOf(range(5, 9));
    }

    @Test
    void aWholeBlockIsAboveAllIdsBefore() {
        ids.next();
        IdBlock block = ids.nextBlock();

        assertThat(block.size()).isEqualTo(10);
        assertThat(block.ids().boxed()).containsExactlyElementsOf(range(block.first(), block.last()));
        assertThat(ids.next()).isGreaterThan(block.last());
        assertThat(ids.nextBlock().first()).isGreaterThan(block.last());
    }

    @Test
    void transformsIds() {
        assertThat(ids.transform(id -> "ORD-" + id).next()).isEqualTo("ORD-1");
        assertThat(ids.transform(Long::toString).ids()).isSameAs(ids);
    }

    @Test
    void threadsShareBlocksWithoutTakingAnIdTwice() throws Exception {
        List<Long> all = Collections.synchronizedList(new ArrayList<>());
        Callable<List<Long>> taking = () -> {
            List<Long> own = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                own.add(ids.next());
            }
            all.addAll(own);
            return own;
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<List<Long>> own : threads.invokeAll(Collections.nCopies(4, taking))) {
                assertThat(own.get()).isSorted();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(all).containsExactlyInAnyOrderElementsOf(range(1, 800));
    }

    @Test
    void isNeverCreatedByTheWay() {
        IdSequence missing = sequences.named(name + "-missing");
        String words = "sequence `" + missing.name() + "`: found no sequence `" + missing.name() + "` in " + place()
                + "; create it with create(), and where it was lost, with create(first id) above all ids given out";

        assertThatThrownBy(missing::next).isInstanceOf(BraidException.class).hasMessage(words);
        assertThatThrownBy(missing::nextBlock).hasMessage(words);
        assertThatThrownBy(missing::unsafeReset).hasMessage(words);
        assertThatThrownBy(() -> sequences.ids(missing.name())).hasMessage(words);
        assertThat(missing.create().next()).isEqualTo(1);
    }

    @Test
    void goesOnWhereItWasCreatedToBegin() {
        IdSequence later = sequences.named(name + "-later").create(1_001);

        assertThat(later.next()).isEqualTo(1_001);
    }

    @Test
    void tellsHowFarItHasGot() {
        ids.next();
        sequences.named(name).create(50);

        assertThat(sequences.states())
                .filteredOn(state -> state.name().equals(name))
                .containsExactly(new SequenceState(name, 11, 1, 10));
    }

    @Test
    void beginsAgainForEveryInstanceInTheProcess() {
        IdSequences another = isShared() ? opened(open()) : sequences;
        IdSequence second = another.named(name);
        ids.next();
        second.next();

        ids.unsafeReset();

        assertThat(second.next()).isEqualTo(1);
        assertThat(List.of(ids.next(), second.next())).isSubsetOf(2L, 3L, 11L);
    }

    @Test
    void beginsAgainAfterItHasJustBegunAgain() {
        for (int i = 0; i < 3; i++) {
            ids.unsafeReset();
            assertThat(LongStream.range(0, 12).map(n -> ids.next())).containsExactlyElementsOf(range(1, 12));
        }
    }

    @Test
    void saysThatItIsClosed() {
        ids.next();
        sequences.close();

        assertThatThrownBy(ids::next)
                .hasMessage("sequence `" + name
                        + "`: found its IdSequences closed, expected them open; close them after the last id");
        assertThatThrownBy(() -> sequences.named("later").next()).hasMessageStartingWith("sequence `later`: found its");
        assertThatThrownBy(sequences::states)
                .hasMessage("found IdSequences that are closed, expected them open; close them last");
        sequences.close();
    }
}
