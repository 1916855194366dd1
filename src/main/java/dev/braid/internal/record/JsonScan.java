package dev.braid.internal.record;

/** Finds the ends of values in JSON without white space. */
final class JsonScan {

    private JsonScan() {}

    /** The position after the value that begins at {@code start}. */
    static int afterValue(byte[] json, int start) {
        byte first = json[start];
        if (first == '"') {
            return afterString(json, start);
        }
        return first == '{' || first == '[' ? afterStructure(json, start) : afterWord(json, start);
    }

    /** The position after the closing quote of the string whose opening quote stands at {@code start}. */
    static int afterString(byte[] json, int start) {
        int at = start + 1;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static int afterStructure(byte[] json, int start) {
        int depth = 0;
        int at = start;
        do {
            byte c = json[at];
            if (c == '"') {
                at = afterString(json, at);
            } else {
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                at++;
            }
        } while (depth > 0);
        return at;
    }

    /** A number, true, false or null inside an object. */
    private static int afterWord(byte[] json, int start) {
        int at = start;
        while (json[at] != ',' && json[at] != '}') {
            at++;
        }
        return at;
    }
}
