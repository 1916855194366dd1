package dev.braid.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * clicks.json to JSON bytes that nobody reads.
 *
 * <p>Fair, because the references write records of the same fields, lengths and mix, which {@link #checkLengths} holds, and
 * draw as many longs for them; and hard on Braid, because they know the one record that they write, draw from tables instead
 * of distributions, and let their sessions click in turn, where Braid draws an instant for each worker and sorts by it.
 */
@State(Scope.Thread)
public class BytesBenchmark {

    static final int EVENTS = 500_000;

    private final ClickModel model = new ClickModel();
    private final JacksonClicks jackson = new JacksonClicks(model);
    private final ByteArrayClicks byteArray = new ByteArrayClicks(model);

    /** Records of the references are as long as Braid's, within one in a hundred. */
    @Setup
    public void checkLengths() throws IOException {
        LengthStream own = new LengthStream();
        Examples.clicks().count(EVENTS).writeTo(own);
        LengthStream reference = new LengthStream();
        byteArray.write(EVENTS, reference);
        LengthStream other = new LengthStream();
        jackson.write(EVENTS, other);
        if (own.isUnlike(reference) || own.isUnlike(other)) {
            throw new IllegalStateException(own + " are not " + reference + " or " + other);
        }
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long braid() throws IOException {
        return Examples.clicks().count(EVENTS).writeTo(OutputStream.nullOutputStream());
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void jackson() throws IOException {
        jackson.write(EVENTS, OutputStream.nullOutputStream());
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void byteArray() throws IOException {
        byteArray.write(EVENTS, OutputStream.nullOutputStream());
    }
}
