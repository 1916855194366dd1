package dev.braid.internal.server;

import dev.braid.BraidException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a server that a test uses, by the names that it asks for; those that the tests around it use count as its own.
 * Safe for use by many threads.
 *
 * @param <P> what the server has parts of, such as topics
 */
public final class UsedParts<P extends UsedPart> {

    private final @Nullable UsedParts<P> around;
    private final Map<String, P> parts = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private UsedParts(@Nullable UsedParts<P> around) {
        this.around = around;
    }

    /** Those of who has the server itself. */
    public static <P extends UsedPart> UsedParts<P> outermost() {
        return new UsedParts<>(null);
    }

    /** Those of somebody who uses it for a part of the time. */
    public UsedParts<P> inner() {
        return new UsedParts<>(this);
    }

    public boolean isOutermost() {
        return around == null;
    }

    /**
     * Has a part prepared, unless it has been.
     *
     * @param maker prepares one that nobody has asked for yet
     * @param creator has one there that was asked for without having been prepared
     */
    public synchronized void prepare(String name, Function<String, P> maker, Consumer<P> creator) {
        @Nullable P used = find(name);
        if (used == null) {
            parts.put(name, maker.apply(name));
        } else if (!used.isPrepared()) {
            creator.accept(used);
        }
    }

    /** The part of this name; made by the function where nobody has prepared it. */
    public synchronized P use(String name, Function<String, P> foreign) {
        asked.add(name);
        @Nullable P found = find(name);
        return found == null ? parts.computeIfAbsent(name, foreign) : found;
    }

    /** Here, or around it where it is used. */
    private synchronized @Nullable P find(String name) {
        @Nullable P own = parts.get(name);
        return own != null || around == null ? own : around.findAsked(name);
    }

    private synchronized @Nullable P findAsked(String name) {
        return asked.contains(name) ? find(name) : around == null ? null : around.findAsked(name);
    }

    /**
     * Gives all of them up.
     *
     * @param leave puts one in order
     * @param trouble what has happened to the server, if it does not run any more
     */
    public synchronized void leaveAll(Consumer<P> leave, Supplier<Optional<String>> trouble) {
        try {
            parts.values().forEach(leave);
        } catch (BraidException e) {
            // Of a server that is gone nothing can be left behind, and the test has been told what it was for.
            if (trouble.get().isEmpty()) {
                throw e;
            }
        } finally {
            parts.clear();
        }
    }
}
