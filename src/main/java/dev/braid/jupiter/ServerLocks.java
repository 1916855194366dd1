package dev.braid.jupiter;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/** Keeps tests that name the same topic or index apart: a lock for each that a class or method names. */
abstract class ServerLocks implements ResourceLocksProvider {

    private final BackendKind<?, ?> kind;

    ServerLocks(BackendKind<?, ?> kind) {
        this.kind = kind;
    }

    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        return locks(ServerUse.of(kind, null, List.of(testClass)), SinkNames.of(kind, testClass));
    }

    @Override
    public Set<Lock> provideForNestedClass(List<Class<?>> enclosingInstanceTypes, Class<?> testClass) {
        return locks(
                ServerUse.of(kind, null, innermostFirst(enclosingInstanceTypes, testClass)),
                SinkNames.of(kind, testClass));
    }

    /** Where the method alone asks for a server, nobody is asked for the locks of its class. */
    @Override
    public Set<Lock> provideForMethod(List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
        List<Class<?>> classes = innermostFirst(enclosingInstanceTypes, testClass);
        return locks(ServerUse.of(kind, testMethod, classes), SinkNames.of(kind, testMethod, classes));
    }

    static List<Class<?>> innermostFirst(List<Class<?>> enclosing, Class<?> testClass) {
        List<Class<?>> classes = new ArrayList<>(List.of(testClass));
        for (int i = enclosing.size() - 1; i >= 0; i--) {
            classes.add(enclosing.get(i));
        }
        return classes;
    }

    private Set<Lock> locks(ServerUse<?> use, Set<String> ofSinks) {
        if (use.isUnique()) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>(use.names());
        names.addAll(ofSinks);
        return names.stream().map(name -> new Lock(kind.lock() + name)).collect(Collectors.toSet());
    }
}
