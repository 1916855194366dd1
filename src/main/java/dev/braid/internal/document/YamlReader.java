package dev.braid.internal.document;

import dev.braid.BraidException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Hands what a YAML text holds to a tree; what YAML has beyond JSON's values is refused. */
final class YamlReader {

    private static final String STANDARD_TAG = "tag:yaml.org,2002:";
    private static final String QUOTES = ", expected quotes around text that begins with it";

    /** What ends a key or a value, but not a tag. */
    private static final Pattern FLOW = Pattern.compile("[,\\[\\]{}]|:$");

    /** What the parser is reading when it trips over text that begins with a character that YAML reserves. */
    private static final Pattern AFTER_INDICATOR =
            Pattern.compile("while scanning an? (alias|anchor|tag|directive|block scalar)");

    private final String text;
    private final TreeBuilder tree;

    YamlReader(String text, TreeBuilder tree) {
        this.text = text;
        this.tree = tree;
    }

    void read() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        ParserImpl parser = new ParserImpl(new StreamReader(text), options);
        Event event = parser.getEvent();
        try {
            while (event.getEventId() != Event.ID.StreamEnd) {
                add(event);
                event = parser.getEvent();
            }
        } catch (MarkedYAMLException e) {
            throw syntaxError(e);
        } catch (ReaderException e) {
            Place place = FoundText.place(tree.source(), text, text.offsetByCodePoints(0, e.getPosition()));
            throw tree.fatal(
                    place.line(),
                    place.column(),
                    "found " + FoundText.character(e.getCodePoint()) + ", expected characters that YAML allows");
        } catch (YAMLException e) {
            // It has no place of its own: what was read last is the nearest.
            Mark read = event.getEndMark();
            throw tree.fatal(
                    read.getLine() + 1,
                    read.getColumn() + 1,
                    "found no YAML behind this place, expected every key and value on a line of its own or between"
                            + " braces that match");
        }
    }

    private void add(Event event) {
        int line = event.getStartMark().getLine() + 1;
        int column = event.getStartMark().getColumn() + 1;
        if (event instanceof NodeEvent node) {
            checkProperties(node, line, column);
        }
        switch (event.getEventId()) {
            case DocumentStart -> startDocument(line, column);
            case MappingStart -> tree.openStructure(line, column);
            case SequenceStart -> tree.openArray(line, column);
            case MappingEnd, SequenceEnd -> tree.close();
            case Scalar -> scalar((ScalarEvent) event, line, column);
            case Alias -> tree.none(line, column);
            default -> {}
        }
    }

    private void startDocument(int line, int column) {
        if (tree.isComplete()) {
            throw tree.fatal(line, column, "found a second document, expected one");
        }
    }

    private void checkProperties(NodeEvent event, int line, int column) {
        if (tree.expectsKey() && !(event instanceof ScalarEvent)) {
            throw tree.fatal(line, column, "found " + kind(event) + " as a key, expected text");
        }
        if (event instanceof AliasEvent) {
            tree.error(
                    line,
                    column,
                    "found the alias *" + event.getAnchor()
                            + ", expected the value itself, or quotes around text that begins with \"*\":"
                            + " aliases are not supported");
        } else if (event.getAnchor() != null) {
            tree.error(
                    line,
                    column,
                    "found the anchor &" + event.getAnchor()
                            + ", expected none, or quotes around text that begins with \"&\": aliases are not supported");
        }
        @Nullable String tag = tag(event);
        if (tag == null) {
            return;
        }
        if (FLOW.matcher(tag).find()) {
            // The tag has swallowed what follows the value.
            throw tree.fatal(line, column, "found \"!\"" + QUOTES);
        }
        tree.error(
                line,
                column,
                "found the tag " + tag
                        + ", expected none, or quotes around text that begins with \"!\": tags are not supported");
    }

    private static String kind(NodeEvent event) {
        return switch (event.getEventId()) {
            case MappingStart -> "an object";
            case SequenceStart -> "a list";
            default -> "an alias";
        };
    }

    private static @Nullable String tag(NodeEvent event) {
        @Nullable String tag = null;
        if (event instanceof ScalarEvent scalar) {
            tag = scalar.getTag();
        } else if (event instanceof CollectionStartEvent collection) {
            tag = collection.getTag();
        }
        return tag != null && tag.startsWith(STANDARD_TAG) ? "!!" + tag.substring(STANDARD_TAG.length()) : tag;
    }

    private void scalar(ScalarEvent event, int line, int column) {
        boolean plain = event.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
        if (tree.expectsKey()) {
            key(event.getValue(), plain, line, column);
        } else if (plain) {
            plain(event.getValue(), line, column);
        } else {
            tree.text(event.getValue(), line, column);
        }
    }

    /** Keys are text, as in JSON, whatever a value of the same letters would be. */
    private void key(String name, boolean plain, int line, int column) {
        if (plain && name.equals("<<")) {
            throw tree.fatal(line, column, "found the merge key <<, expected the keys themselves: write them out");
        }
        if (plain && name.isEmpty()) {
            throw tree.fatal(
                    line, column, "found no key, expected text, in quotes where it begins with \"?\" or \":\"");
        }
        tree.key(name, line, column);
    }

    private void plain(String value, int line, int column) {
        switch (value) {
            case "true", "false" -> tree.bool(value.equals("true"), line, column);
            case "null", "~" -> tree.none(line, column);
            case "" -> {
                if (!tree.isEmpty()) {
                    tree.none(line, column);
                }
            }
            default -> word(value, line, column);
        }
    }

    private void word(String value, int line, int column) {
        if (PlainScalar.isNumber(value)) {
            tree.number(value, line, column);
            return;
        }
        if (PlainScalar.isAmbiguous(value)) {
            tree.error(
                    line,
                    column,
                    "found " + Json.shortened(value, 30) + " without quotes, which YAML 1.1 and 1.2 do not read alike,"
                            + " expected \"" + Json.shortened(value, 30)
                            + "\" for text, or true, false, null or a number as in JSON");
        }
        tree.text(value, line, column);
    }

    private BraidException syntaxError(MarkedYAMLException e) {
        @Nullable Mark indicator = indicator(e);
        Mark mark = indicator == null ? e.getProblemMark() : indicator;
        int offset = text.offsetByCodePoints(0, Math.min(mark.getIndex(), text.codePointCount(0, text.length())));
        String expected = indicator == null ? expected(e.getProblem()) : expectedAt(text.startsWith("\t", offset));
        return tree.fatal(mark.getLine() + 1, mark.getColumn() + 1, "found " + FoundText.at(text, offset) + expected);
    }

    /** Where text begins with a character that YAML reserves; null where the problem is another one. */
    private static @Nullable Mark indicator(MarkedYAMLException e) {
        String context = Objects.requireNonNullElse(e.getContext(), "");
        if (AFTER_INDICATOR.matcher(context).lookingAt()) {
            return e.getContextMark();
        }
        String problem = e.getProblem();
        boolean isThere = problem.contains("cannot start any token")
                || problem.contains("undefined tag handle")
                || problem.contains("mapping keys are not allowed");
        return isThere ? e.getProblemMark() : null;
    }

    private static String expectedAt(boolean tab) {
        return tab ? ", expected spaces: YAML takes no tabs for indentation" : QUOTES;
    }

    private static String expected(String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return " inside a value, expected quotes around text with a colon, or a key on a line of its own";
        }
        if (problem.contains("could not find expected ':'")) {
            return ", expected a colon after the key";
        }
        if (problem.contains("unexpected end of stream")) {
            return " inside quoted text, expected the closing quote";
        }
        if (problem.contains("unknown escape character")) {
            return " after a backslash, expected an escape that YAML knows";
        }
        if (problem.contains("',' or '")) {
            return ", expected a comma or the closing bracket";
        }
        if (problem.contains("<block end>")) {
            return ", expected the next key or element, indented as those before";
        }
        if (problem.contains("sequence entries are not allowed")) {
            return ", expected the list to begin on a line of its own";
        }
        if (problem.contains("<document start>")) {
            return ", expected the end of the document";
        }
        if (problem.contains("the node content")) {
            return ", expected a value";
        }
        return ", expected YAML, with quotes around text that holds characters which YAML reserves";
    }
}
