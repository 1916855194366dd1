package dev.braid.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of those who had a sequence open that somebody deletes or replaces. */
@Timeout(120)
abstract class LostSequenceTests {

    private final List<IdSequences> opened = new ArrayList<>();
    final String name = "lost-" + UUID.randomUUID();

    abstract IdSequences open();

    abstract String place();

    /** Takes the sequence away; whatever kept it stays. */
    abstract void delete();

    /** Says in the words of a message that it was deleted. */
    abstract String deleted();

    abstract String replaced();

    IdSequence client() {
        IdSequences made = open();
        opened.add(made);
        return made.named(name);
    }

    @AfterEach
    void close() {
        opened.forEach(IdSequences::close);
    }

    @Test
    void isNotGoneOnWithWhenItIsDeleted() {
        IdSequence ids = client().create();
        IdSequence second = client();
        ids.nextBlock();
        second.nextBlock();

        delete();

        assertLost(ids, ids::nextBlock, deleted(), 10);
        assertLost(second, second::nextBlock, deleted(), 20);
        IdSequence later = client();
        assertThatThrownBy(later::next)
                .hasMessage(
                        "sequence `" + name + "`: found no sequence `" + name + "` in " + place()
                                + "; create it with create(), and where it was lost, with create(first id) above all ids given out");
        assertThat(later.create(21).nextBlock()).isEqualTo(new IdBlock(21, 30));
        assertLost(ids, ids::next, deleted(), 10);
    }

    @Test
    void isNotGoneOnWithWhenItIsReplaced() {
        IdSequence ids = client().create();
        IdSequence second = client();
        ids.nextBlock();
        second.nextBlock();

        delete();
        IdSequence other = client().create();
        other.nextBlock();
        other.nextBlock();
        other.nextBlock();

        assertLost(ids, ids::nextBlock, replaced(), 10);
        assertLost(second, second::nextBlock, replaced(), 20);
        assertThat(other.nextBlock()).isEqualTo(new IdBlock(other(4) * 10 - 9, other(4) * 10));
    }

    /** The number of the next block of one that others have tried, too. */
    abstract long other(long blocks);

    @Test
    void whoHasOpenedItAndTakenNothingDoesNotGoOnEither() {
        IdSequence ids = client().create();
        ids.blockSize(10);
        ids.next();
        IdSequence idle = client();
        idle.nextBlock();

        delete();
        assertThatThrownBy(ids::nextBlock).hasMessageContaining("lost in " + place());
        assertThatThrownBy(idle::nextBlock).hasMessageContaining("lost in " + place());
    }

    @Test
    void idsAtHandAreDroppedOnceItIsKnown() {
        IdSequence ids = client().create();
        ids.next();
        delete();
        assertThatThrownBy(ids::nextBlock).hasMessageContaining("lost in " + place());

        assertThatThrownBy(ids::next).hasMessageContaining("lost in " + place());
    }

    void assertLost(IdSequence ids, ThrowingCallable taking, String words, long reserved) {
        String message = "sequence `" + name + "`: lost in " + place() + ": " + words + "; ids up to " + reserved
                + " were reserved here, others may have got further: no more are handed out to who opened it;"
                + " create it again above all that were given out, such as with create(" + (reserved + 1)
                + "), and open it anew";
        assertThatThrownBy(taking).hasMessage(message);
        assertThatThrownBy(ids::next).hasMessage(message);
        assertThatThrownBy(ids::nextBlock).hasMessage(message);
    }
}
