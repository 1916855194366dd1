package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.random.Keys;
import dev.braid.internal.random.Uniforms;

/** A list: its length is drawn, then one of the elements for each position. */
final class ArrayWriter extends ValueWriter {

    private final Length length;
    private final Chooser selection;
    private final Dimension[] elements;

    ArrayWriter(Length length, Chooser selection, Dimension[] elements) {
        this.length = length;
        this.selection = selection;
        this.elements = elements;
    }

    @Override
    void write(long state, Scope scope, JsonBuffer out) {
        int start = out.length();
        int count = length.of(state);
        long step = scope.step;
        for (int position = 0; position < count; position++) {
            // Two positions may select one element, and yet want values of their own.
            scope.step = Keys.child(step, position);
            elements[selection.index(Uniforms.fork(state, position))].write(scope, out);
        }
        scope.step = step;
        out.enclose(start, (byte) '[', (byte) ']');
    }
}
