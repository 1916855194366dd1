package dev.braid.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The two tables of docs/architecture.md: what each package imports of ours, and which packages import a library. */
final class ArchitectureMap {

    private static final String BRAID = "dev.braid";
    private static final Pattern NAME = Pattern.compile("`([a-z][a-z0-9.]*)`");

    private final TreeMap<String, String> packages = new TreeMap<>();
    private final TreeMap<String, String> libraries = new TreeMap<>();

    private ArchitectureMap(List<String> page) {
        for (String line : page) {
            String[] cells = line.split("\\|");
            if (cells.length > 2 && NAME.matcher(cells[1].strip()).matches()) {
                String name = names(cells[1]).get(0);
                (name.startsWith(BRAID) ? packages : libraries).put(name, cells[cells.length - 1]);
            }
        }
    }

    static ArchitectureMap read() {
        try {
            Path root = Path.of(System.getProperty("build.basedir", ""));
            return new ArchitectureMap(Files.readAllLines(root.resolve("docs/architecture.md")));
        } catch (IOException e) {
            throw new IllegalStateException("docs/architecture.md cannot be read", e);
        }
    }

    Collection<String> packages() {
        return packages.keySet();
    }

    boolean allows(String from, String to) {
        if (to.equals(from) || to.startsWith("java.")) {
            return true;
        }
        if (to.startsWith(BRAID)) {
            return among(packages.getOrDefault(from, "")).contains(to);
        }
        return libraries.entrySet().stream()
                .filter(library -> (to + ".").startsWith(library.getKey() + "."))
                .anyMatch(library -> among(library.getValue()).contains(from));
    }

    /** The packages that a cell names: one by one, all of `internal`, every one, and these `but` others. */
    private Set<String> among(String cell) {
        Set<String> found = new TreeSet<>();
        String[] kept = cell.split(" but ");
        if (kept[0].contains("every package")) {
            found.addAll(packages.keySet());
        }
        names(kept[0]).forEach(name -> found.addAll(named(name)));
        if (kept.length > 1) {
            names(kept[1]).forEach(name -> found.removeAll(named(name)));
        }
        return found;
    }

    private List<String> named(String name) {
        if (name.equals("internal")) {
            return packages.keySet().stream()
                    .filter(known -> known.startsWith(BRAID + ".internal."))
                    .toList();
        }
        return List.of(List.of(name, BRAID + "." + name, BRAID + ".internal." + name).stream()
                .filter(packages::containsKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "docs/architecture.md names `" + name + "`, which has no row in its table of packages")));
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
