package dev.braid.internal.faker;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;
import net.datafaker.providers.base.BaseFaker;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Another version of Datafaker fails here until its new methods have been looked at. */
class UnrepeatableMethodsTests {

    /** Reach the formatting of what they do not write: several records, the price. */
    private static final Set<String> SEEN_TO_BE_REPEATABLE = Set.of(
            "BaseFaker.json",
            "BaseFaker.jsona",
            "Commerce.brand",
            "Commerce.department",
            "Commerce.material",
            "Commerce.productName",
            "Commerce.promotionCode",
            "Commerce.vendor");

    private static final Pattern DIRECTIVE = Pattern.compile("#\\{([^\\s}]+)");

    @Test
    void theListHoldsWhatDatafakersByteCodeSays() throws Exception {
        assertThat(listed()).isEqualTo(lines(found()));
    }

    @Test
    void noWordListNamesAListedMethod() throws Exception {
        Map<String, Unrepeatable> unrepeatable = found();
        Set<String> listedNames = new HashSet<>();
        for (Method getter : Providers.getters()) {
            for (Method method : getter.getReturnType().getMethods()) {
                if (unrepeatable.containsKey(getter.getReturnType().getSimpleName() + "." + method.getName())) {
                    listedNames.add(Providers.plain(getter.getName() + "." + method.getName()));
                    listedNames.add(Providers.plain(getter.getReturnType().getSimpleName() + "." + method.getName()));
                }
            }
        }

        List<String> named = namedInWordLists();

        assertThat(named).hasSizeGreaterThan(1000);
        assertThat(named)
                .filteredOn(name -> listedNames.contains(Providers.plain(name)))
                .isEmpty();
    }

    private static Map<String, Unrepeatable> found() {
        AmbientCalls calls = new AmbientCalls();
        Map<String, Unrepeatable> found = new TreeMap<>();
        add(found, calls.toTheClock(), Unrepeatable.CLOCK);
        add(found, calls.toChance(), Unrepeatable.CHANCE);
        add(found, calls.toEarlierValues(), Unrepeatable.HISTORY);
        addUnique(found);
        add(found, calls.toTheMachine(), Unrepeatable.MACHINE);
        addObjects(found);
        add(found, calls.toNumbersOfALocale(), Unrepeatable.DIGITS);
        return found;
    }

    private static void add(Map<String, Unrepeatable> found, Set<JavaCodeUnit> reaching, Unrepeatable why) {
        Set<String> reachingNames = new HashSet<>();
        reaching.forEach(method -> reachingNames.add(method.getOwner().getSimpleName() + "." + method.getName()));
        callableNames()
                .filter(reachingNames::contains)
                .filter(name -> !SEEN_TO_BE_REPEATABLE.contains(name))
                .forEach(name -> found.putIfAbsent(name, why));
    }

    /** What remembers in a map what it gave. */
    private static void addUnique(Map<String, Unrepeatable> found) {
        callableNames()
                .filter(name -> name.startsWith("Unique."))
                .forEach(name -> found.put(name, Unrepeatable.HISTORY));
    }

    /** What {@link Object#toString} writes as an address, and dates, which are written in the zone of the machine. */
    private static void addObjects(Map<String, Unrepeatable> found) {
        providerMethods()
                .filter(method -> method.getReturnType().isArray()
                        || AbstractProvider.class.isAssignableFrom(method.getReturnType()))
                .forEach(method -> found.putIfAbsent(name(method), Unrepeatable.OBJECT));
        providerMethods()
                .filter(method -> Date.class.isAssignableFrom(method.getReturnType()))
                .forEach(method -> found.putIfAbsent(name(method), Unrepeatable.MACHINE));
    }

    private static Stream<String> callableNames() {
        return Stream.concat(
                providerMethods().map(UnrepeatableMethodsTests::name),
                Providers.FUNCTIONS.stream().map(name -> BaseFaker.class.getSimpleName() + "." + name));
    }

    private static Stream<Method> providerMethods() {
        return Providers.getters().stream()
                .flatMap(getter -> Stream.of(getter.getReturnType().getMethods()))
                .filter(method -> !Providers.isOfEveryProvider(Providers.plain(method.getName())));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static String lines(Map<String, Unrepeatable> found) {
        StringBuilder lines = new StringBuilder();
        found.forEach((name, why) -> lines.append(name).append(' ').append(why).append('\n'));
        return lines.toString();
    }

    private static String listed() throws Exception {
        try (var in = Providers.class.getResourceAsStream("unrepeatable.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> namedInWordLists() throws Exception {
        URI jar =
                Faker.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        List<String> named = new ArrayList<>();
        try (FileSystem files = FileSystems.newFileSystem(Path.of(jar));
                Stream<Path> lists = Files.walk(files.getPath("/"))) {
            for (Path list : new TreeSet<>(
                    lists.filter(file -> file.toString().endsWith(".yml")).toList())) {
                collect(new Yaml().load(Files.readString(list)), List.of(), named);
            }
        }
        return named;
    }

    /** Below language and {@code faker}, the first key is the provider of directives that name none. */
    private static void collect(Object node, List<String> path, List<String> named) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                List<String> below = new ArrayList<>(path);
                below.add(String.valueOf(key));
                collect(value, below, named);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> collect(item, path, named));
        } else if (node instanceof String text) {
            Matcher directives = DIRECTIVE.matcher(text);
            while (directives.find()) {
                String name = directives.group(1);
                named.add(name.contains(".") || path.size() < 3 ? name : path.get(2) + "." + name);
            }
        }
    }
}
