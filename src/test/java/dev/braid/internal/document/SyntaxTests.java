package dev.braid.internal.document;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BraidException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables, \n, \t and \1 stand for a line feed, a tab and the character U+0001. */
class SyntaxTests {

    private static final String A_VALUE =
            "a value: an object, a list, a number, true, false, null, or text in double quotes";

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 1:1: found an empty document, expected an object",
                "` \\n` | 1:1: found an empty document, expected an object",
                "5 | 1:1: found 5, expected an object",
                "`\"x\"` | 1:1: found \"x\", expected an object",
                "[1] | 1:1: found a list, expected an object",
                "{\"a\":} | 1:6: found \"}\", expected A_VALUE",
                "{\"a\": foo} | 1:7: found foo, expected A_VALUE",
                "{\"a\": 1x} | 1:7: found 1x, expected A_VALUE",
                "{\"a\": .5} | 1:7: found .5, expected A_VALUE",
                "{\"a\":\\1} | 1:6: found the character U+0001, expected A_VALUE",
                "{\"a\": NaN} | 1:7: found NaN, expected a number: JSON has no NaN and no Infinity",
                "{\"a\": -Infinity} | 1:7: found -Infinity, expected a number: JSON has no NaN and no Infinity",
                "{\"a\": 01} | 1:7: found 01, expected a number such as 1, -2.5 or 3e8",
                "{\"a\": +1} | 1:7: found +1, expected a number such as 1, -2.5 or 3e8",
                "{\"a\": 1.} | 1:7: found 1., expected a number such as 1, -2.5 or 3e8",
                "{\\n\"a\": 1,} | 2:8: found \"}\", expected a key in double quotes",
                "{'a':1} | 1:2: found \"'\", expected a key in double quotes, or \"}\"",
                "{a:1} | 1:2: found a, expected a key in double quotes, or \"}\"",
                "{\"a\":1 \"b\":2} | 1:8: found a double quote, expected a comma or \"}\"",
                "{\"a\" 1} | 1:6: found 1, expected a colon after the key",
                "{\"a\":[1 2]} | 1:9: a: found 2, expected a comma or \"]\"",
                "{\"a\":[1,]} | 1:9: a: found \"]\", expected a value",
                "{\"a\":[1,2} | 1:10: a: found \"}\", expected a comma or \"]\"",
                "{\"a\":1] | 1:7: found \"]\", expected a comma or \"}\"",
                "{\"a\":[1 | 1:8: a: found the end of the document, expected a comma or \"]\"",
                "{\"a\":\"x | 1:8: found the end of the document inside text, expected a double quote",
                "{\"a\":\"x\\ny\"} | 1:8: found the end of the line inside text, expected a double quote, or an"
                        + " escape such as \\n",
                "{\"a\":\"\\q\"} | 1:8: found q after a backslash, expected one of \", \\, /, b, f, n, r, t, or u and"
                        + " four hexadecimal digits",
                "{\"a\":\"\\ud800\"} | 1:6: found half of a surrogate pair in text, expected whole characters",
                "{} x | 1:4: found x, expected the end of the document",
                "{}} | 1:3: found \"}\", expected the end of the document",
                "{} {} | 1:4: found \"{\", expected the end of the document",
                "/* c */ {} | 1:1: found \"/\", expected no comment: JSON has none",
            })
    void ofJson(String text, String message) {
        assertRefused("a.json", text, message.replace("A_VALUE", A_VALUE));
    }

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 1:1: found an empty document, expected an object",
                "# c\\n | 1:1: found an empty document, expected an object",
                "--- | 1:1: found an empty document, expected an object",
                "words | 1:1: found \"words\", expected an object",
                "- a | 1:1: found a list, expected an object",
                "a: [1, 2 | 1:9: a: found the end of the document, expected a comma or the closing bracket",
                "a: b: c | 1:5: found \":\" inside a value, expected quotes around text with a colon, or a key on a"
                        + " line of its own",
                "a:\\n\\t- b | 2:1: found a tab, expected spaces: YAML takes no tabs for indentation",
                "`  c: {v: 0\"\\n }d: 40\\n  e: {u: v, w: 0}` | 1:12: c: found no YAML behind this place, expected every key"
                        + " and value on a line of its own or between braces that match",
                "a: @x | 1:4: found \"@\", expected quotes around text that begins with it",
                "a: %x | 1:4: found \"%\", expected quotes around text that begins with it",
                "a: >x | 1:4: found \">\", expected quotes around text that begins with it",
                "a: ? | 1:4: found \"?\", expected quotes around text that begins with it",
                "%: 1 | 1:1: found \"%\", expected quotes around text that begins with it",
                "a: [*] | 1:5: a: found \"*\", expected quotes around text that begins with it",
                "a: [x, *.txt] | 1:8: a: found \"*\", expected quotes around text that begins with it",
                "a: [*a*] | 1:5: a: found \"*\", expected quotes around text that begins with it",
                "a: * | 1:4: found \"*\", expected quotes around text that begins with it",
                "*: 1 | 1:1: found \"*\", expected quotes around text that begins with it",
                "a: & b | 1:4: found \"&\", expected quotes around text that begins with it",
                "a: {b: !x} | 1:8: a: found \"!\", expected quotes around text that begins with it",
                "a: !é | 1:4: found \"!\", expected quotes around text that begins with it",
                "a: !x!y | 1:4: found \"!\", expected quotes around text that begins with it",
                "a: !< | 1:4: found \"!\", expected quotes around text that begins with it",
                "a: [!x] | 1:5: a: found \"!\", expected quotes around text that begins with it",
                "a: [!, b] | 1:5: a: found \"!\", expected quotes around text that begins with it",
                "a: 'x | 1:6: found the end of the document inside quoted text, expected the closing quote",
                "a: \"\\q\" | 1:6: found q after a backslash, expected an escape that YAML knows",
                "a: 1\\nfoo | 2:4: found the end of the document, expected a colon after the key",
                "a: 'b' c | 1:8: found c, expected the next key or element, indented as those before",
                "a: - b | 1:4: found -, expected the list to begin on a line of its own",
                "a: , | 1:4: found \",\", expected a value",
                "a: 1\\n...\\nx | 3:1: found x, expected the end of the document",
                "a: \\1 | 1:4: found the character U+0001, expected characters that YAML allows",
                "a: \"\\ud800\" | 1:4: found half of a surrogate pair in text, expected whole characters",
            })
    void ofYaml(String text, String message) {
        assertRefused("a.yaml", text, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"|x", "`x`", "@", "*", "&", "%"})
    void whatYamlReservesNeedsQuotes(String value) {
        String found = "1:4: found \"" + value.charAt(0) + "\", expected quotes around text that begins with it";
        assertRefused("a.yaml", "a: " + value, found);
        assertRefused("a.yaml", "a:\n  - " + value, found.replace("1:4", "2:5: a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{type: replay}", " {'a': 1}", "{\n  a: 1\n}", "{\"type\": replay}"})
    void textThatBeginsWithABraceIsJson(String text) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> TextDocuments.read("specification", text))
                .withMessageMatching(
                        "specification:\\d:\\d+: found .*, expected .*: text that begins with a brace is JSON");
    }

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: *x | 1:4: a: found the alias *x, expected the value itself, or quotes around text that begins with \"*\": aliases are not supported",
                "*x : a | 1:1: found an alias as a key, expected text",
                "&x a: 1 | 1:1: found the anchor &x, expected none, or quotes around text that begins with \"&\": aliases are not supported",
                "a:\\n  !!str b: 1 | 2:3: a: found the tag !!str, expected none, or quotes around text that begins with \"!\": tags are not supported",
                "a: &x 1 | 1:4: a: found the anchor &x, expected none, or quotes around text that begins with \"&\": aliases are not supported",
                "a: &x [1] | 1:4: a: found the anchor &x, expected none, or quotes around text that begins with \"&\": aliases are not supported",
                "a: !!int 1 | 1:4: a: found the tag !!int, expected none, or quotes around text that begins with \"!\": tags are not supported",
                "a: !local {} | 1:4: a: found the tag !local, expected none, or quotes around text that begins with \"!\": tags are not supported",
                "a: ! 12 | 1:4: a: found the tag !, expected none, or quotes around text that begins with \"!\": tags are not supported",
                "<<: {a: 1} | 1:1: found the merge key <<, expected the keys themselves: write them out",
                "? [a]\\n: b | 1:3: found a list as a key, expected text",
                "? {}\\n: b | 1:3: found an object as a key, expected text",
                "?\\n: b | 1:2: found no key, expected text, in quotes where it begins with \"?\" or \":\"",
                "a: 1\\n---\\nb: 2 | 2:1: found a second document, expected one",
            })
    void ofYamlBeyondJson(String text, String message) {
        assertRefused("a.yaml", text, message);
    }

    private static void assertRefused(String name, String escaped, String message) {
        String text = escaped.replace("\\n", "\n").replace("\\t", "\t").replace("\\1", "\1");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> TextDocuments.read(name, text))
                .withMessage(name + ":" + message);
    }
}
