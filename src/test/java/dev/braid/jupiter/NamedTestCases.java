package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.fail;

import dev.braid.Event;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A test that fails, by any name that a class file can hold. */
class NamedTestCases {

    @Test
    void method(@Clicks List<Event> clicks) {
        fail("in spite of its name");
    }

    /** The class and its method, both by this name. */
    static Class<?> named(String name) throws IOException, IllegalAccessException {
        String inPackage = "dev/braid/jupiter/";
        try (InputStream in = NamedTestCases.class.getResourceAsStream("NamedTestCases.class")) {
            String bytes = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.ISO_8859_1)
                    .replace(constant(inPackage + "NamedTestCases"), constant(inPackage + name))
                    .replace(constant("method"), constant(name));
            return MethodHandles.lookup().defineClass(bytes.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** As in the constant pool of a class file, a character for each byte. */
    private static String constant(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(1);
        out.writeUTF(text);
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
