package dev.braid.internal.faker;

import dev.braid.BraidException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** A few texts of every method without parameters that is not refused; run alone, it prints what they sum up to. */
final class AllTexts {

    static final List<String> LOCALES = List.of("en", "de", "ja");

    private static final int STATES = 8;

    private AllTexts() {}

    public static void main(String[] none) {
        System.out.print(checksums());
    }

    static String checksums() {
        StringBuilder checksums = new StringBuilder();
        for (String locale : LOCALES) {
            CRC32 crc = new CRC32();
            of(locale, expressions(locale)).forEach((name, text) -> {
                crc.update((name + "=" + text + "\n").getBytes(StandardCharsets.UTF_8));
            });
            checksums
                    .append(locale)
                    .append(' ')
                    .append(Long.toHexString(crc.getValue()))
                    .append('\n');
        }
        return checksums.toString();
    }

    static List<String> expressions(String locale) {
        Fakers fakers = new Fakers();
        TreeSet<String> expressions = new TreeSet<>();
        for (Method getter : Providers.getters()) {
            for (Method method : getter.getReturnType().getMethods()) {
                String expression = "#{" + getter.getName() + "." + method.getName() + "}";
                if (method.getParameterCount() == 0
                        && !Providers.isOfEveryProvider(Providers.plain(method.getName()))
                        && isAccepted(fakers, expression, locale)) {
                    expressions.add(expression);
                }
            }
        }
        return new ArrayList<>(expressions);
    }

    static Map<String, String> of(String locale, List<String> expressions) {
        LocalFaker faker = new LocalFaker(locale);
        Map<String, String> texts = new TreeMap<>();
        for (int state = 0; state < STATES; state++) {
            for (String expression : expressions) {
                texts.put(state + expression, faker.text(expression, state));
            }
        }
        return texts;
    }

    static List<String> reversed(List<String> expressions) {
        List<String> reversed = new ArrayList<>(expressions);
        Collections.reverse(reversed);
        return reversed;
    }

    private static boolean isAccepted(Fakers fakers, String expression, String locale) {
        try {
            fakers.expression(expression, locale);
            return true;
        } catch (BraidException e) {
            return false;
        }
    }
}
