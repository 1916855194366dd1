package dev.braid.internal.faker;

import dev.braid.BraidException;
import dev.braid.internal.nearest.Nearest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;
import net.datafaker.providers.base.BaseFaker;

/** What Datafaker's directives can name: functions of a faker, and methods of its providers. */
final class Providers {

    static final List<String> FUNCTIONS =
            List.of("bothify", "csv", "examplify", "json", "jsona", "letterify", "numerify", "regexify", "templatify");
    private static final Set<String> OF_EVERY_PROVIDER = ofEveryProvider();
    private static final Map<String, Class<?>> BY_NAME = byName();
    private static final Map<String, Unrepeatable> UNREPEATABLE = unrepeatable();

    private Providers() {}

    /** Refuses what is known to be wrong; a name in a word list alone is left to a trial. */
    static void check(Directive directive, String localeTag) {
        String name = directive.name();
        int dot = name.indexOf('.');
        if (dot < 0) {
            if (!FUNCTIONS.contains(name)) {
                throw unknown(directive);
            }
            refuseUnrepeatable(BaseFaker.class, plain(name), directive, localeTag);
            return;
        }
        Class<?> provider = BY_NAME.get(plain(name.substring(0, dot)));
        if (provider != null) {
            String method = plain(name.substring(dot + 1));
            if (isOfEveryProvider(method)) {
                throw unknown(directive);
            }
            refuseUnrepeatable(provider, method, directive, localeTag);
        }
    }

    private static void refuseUnrepeatable(Class<?> of, String method, Directive directive, String localeTag) {
        Unrepeatable unrepeatable = UNREPEATABLE.get(key(of.getSimpleName(), method));
        if (unrepeatable != null && unrepeatable.concerns(localeTag)) {
            throw new BraidException("`" + directive.text() + "` " + unrepeatable.reason());
        }
    }

    /** Why a trial of the directive failed. */
    static BraidException failed(Directive directive, String localeTag, RuntimeException cause) {
        if (!isMethod(directive.name()) && !FUNCTIONS.contains(directive.name())) {
            return unknown(directive);
        }
        String what = directive.arguments().isEmpty()
                ? "` needs arguments, or has no words in locale `" + localeTag + "`"
                : "` does not take these arguments";
        return new BraidException("`" + directive.text() + what, cause);
    }

    private static boolean isMethod(String name) {
        int dot = name.indexOf('.');
        Class<?> provider = BY_NAME.get(plain(name.substring(0, Math.max(dot, 0))));
        String method = plain(name.substring(dot + 1));
        return provider != null
                && Arrays.stream(provider.getMethods())
                        .anyMatch(known -> plain(known.getName()).equals(method));
    }

    private static BraidException unknown(Directive directive) {
        String nearest = Nearest.to(directive.name(), names());
        return new BraidException("`" + directive.text() + "` is unknown to Datafaker"
                + (nearest == null ? "" : "; did you mean `" + Directives.OPEN + nearest + "}`?"));
    }

    private static Iterable<String> names() {
        TreeSet<String> names = new TreeSet<>(FUNCTIONS);
        for (Method getter : getters()) {
            for (Method method : getter.getReturnType().getMethods()) {
                if (!isOfEveryProvider(plain(method.getName()))) {
                    names.add(getter.getName() + "." + method.getName());
                }
            }
        }
        return names;
    }

    /** Datafaker finds a provider by its getter and by its class, in any case and with underscores. */
    private static Map<String, Class<?>> byName() {
        Map<String, Class<?>> byName = new HashMap<>();
        for (Method getter : getters()) {
            Class<?> provider = getter.getReturnType();
            byName.put(plain(provider.getSimpleName()), provider);
        }
        for (Method getter : getters()) {
            byName.put(plain(getter.getName()), getter.getReturnType());
        }
        return byName;
    }

    static List<Method> getters() {
        List<Method> getters = new ArrayList<>();
        for (Method method : Faker.class.getMethods()) {
            if (method.getParameterCount() == 0 && AbstractProvider.class.isAssignableFrom(method.getReturnType())) {
                getters.add(method);
            }
        }
        return getters;
    }

    static boolean isOfEveryProvider(String method) {
        return OF_EVERY_PROVIDER.contains(method);
    }

    private static Set<String> ofEveryProvider() {
        Set<String> names = new HashSet<>();
        for (Method method : AbstractProvider.class.getMethods()) {
            names.add(plain(method.getName()));
        }
        return names;
    }

    private static Map<String, Unrepeatable> unrepeatable() {
        Map<String, Unrepeatable> unrepeatable = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(Providers.class.getResourceAsStream("unrepeatable.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int dot = line.indexOf('.');
                int blank = line.indexOf(' ');
                unrepeatable.put(
                        key(line.substring(0, dot), plain(line.substring(dot + 1, blank))),
                        Unrepeatable.valueOf(line.substring(blank + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return unrepeatable;
    }

    private static String key(String provider, String plainMethod) {
        return provider + "." + plainMethod;
    }

    static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
