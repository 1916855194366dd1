package dev.braid.internal.document;

import dev.braid.BraidException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the tree from what a parser finds, and refuses what no format may hold. */
final class TreeBuilder {

    private final String source;
    private final Problems problems;
    private final int depth;
    private final Deque<Node> open = new ArrayDeque<>();
    private final Deque<Position> keys = new ArrayDeque<>();
    private @Nullable String key;
    private final Class<? extends Node> top;
    private @Nullable Node root;

    /** {@code top}: what the document is to be, a structure or an array. */
    TreeBuilder(String source, Problems problems, int depth, Class<? extends Node> top) {
        this.source = source;
        this.problems = problems;
        this.depth = depth;
        this.top = top;
    }

    Node root() {
        if (root == null) {
            throw fatal(1, 1, "found an empty document, expected " + expected());
        }
        return root;
    }

    /** What the document is to be, in words. */
    String expected() {
        return top == Node.Array.class ? "a list" : "an object";
    }

    String source() {
        return source;
    }

    boolean isEmpty() {
        return root == null;
    }

    boolean isComplete() {
        return root != null && open.isEmpty();
    }

    boolean isInStructure() {
        return open.peek() instanceof Node.Structure;
    }

    boolean expectsKey() {
        return isInStructure() && key == null;
    }

    void key(String name, int line, int column) {
        checkCharacters(name, line, column);
        Node.Structure structure = (Node.Structure) open.element();
        Node.Member first = structure.members().get(name);
        Position position = structure.position().member(name, line, column);
        if (first != null) {
            problems.error(
                    position.place(),
                    "found this key again, expected it once: it stands in line "
                            + first.key().line() + " already");
        }
        key = name;
        keys.push(position);
    }

    void openStructure(int line, int column) {
        push(new Node.Structure(next(line, column), new LinkedHashMap<>()));
    }

    void openArray(int line, int column) {
        push(new Node.Array(next(line, column), new ArrayList<>()));
    }

    private void push(Node node) {
        add(node);
        open.push(node);
        if (open.size() > depth) {
            throw problems.fatal(
                    node.place(),
                    "found a depth of more than " + depth
                            + " objects and lists, expected no more in a document (system property `braid.limits.depth`)");
        }
    }

    void close() {
        open.pop();
    }

    void text(String value, int line, int column) {
        checkCharacters(value, line, column);
        add(new Node.Text(next(line, column), value));
    }

    void bool(boolean value, int line, int column) {
        add(new Node.Bool(next(line, column), value));
    }

    void none(int line, int column) {
        add(new Node.Null(next(line, column)));
    }

    void number(String text, int line, int column) {
        Node.Numeral number = new Node.Numeral(next(line, column), text);
        if (text.length() > Node.Numeral.LONGEST) {
            problems.expected(number, "a number of at most " + Node.Numeral.LONGEST + " characters");
            number = new Node.Numeral(number.position(), "0");
        } else if (!number.isInRange()) {
            problems.expected(number, "0, or a number within the range of a double, 4.9e-324 to 1.8e308");
            number = new Node.Numeral(number.position(), "0");
        }
        add(number);
    }

    /** An error about the next key or value, which is still to be added. */
    void error(int line, int column, String text) {
        problems.error(next(line, column).place(), text);
    }

    /** An error that ends reading. */
    BraidException fatal(int line, int column, String text) {
        Node innermost = open.peek();
        String path = innermost == null ? "" : innermost.place().path();
        return problems.fatal(new Place(source, path, line, column), text);
    }

    private Position next(int line, int column) {
        if (open.peek() instanceof Node.Array array) {
            return array.position().element(array.elements().size(), line, column);
        }
        if (open.isEmpty()) {
            return Position.root(source, line, column);
        }
        return expectsKey()
                ? open.element().position().at(line, column)
                : keys.element().at(line, column);
    }

    private void add(Node node) {
        Node parent = open.peek();
        if (parent instanceof Node.Array array) {
            array.elements().add(node);
        } else if (parent instanceof Node.Structure structure && key != null) {
            Map<String, Node.Member> members = structure.members();
            members.putIfAbsent(key, new Node.Member(keys.pop(), node));
            key = null;
        } else if (top.isInstance(node)) {
            root = node;
        } else {
            // What the list holds is still to be read.
            String found = node instanceof Node.Array ? "a list" : node.describe();
            throw problems.fatal(node.place(), "found " + found + ", expected " + expected());
        }
    }

    /** Half of a character could not be written as UTF-8. */
    private void checkCharacters(String text, int line, int column) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    throw fatal(line, column, "found half of a surrogate pair in text, expected whole characters");
                }
            }
        }
    }
}
