package dev.braid.jupiter;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Servers in containers that test classes declare themselves. */
final class UserContainers {

    /** By name, since the annotation may not be there. */
    private static final String CONTAINER = "org.testcontainers.junit.jupiter.Container";

    private UserContainers() {}

    /**
     * A server that a class declares.
     *
     * @param context the outermost that sees it: that of the class, unless each test has one of its own
     */
    record Declared(Object container, ExtensionContext context) {}

    /** The innermost one; null where there is none. */
    static @Nullable Declared find(BackendKind<?, ?> kind, ExtensionContext context) {
        for (Optional<ExtensionContext> at = Optional.of(context);
                at.isPresent();
                at = at.get().getParent()) {
            Object found = findIn(kind, at.get());
            if (found != null) {
                return new Declared(found, outermost(kind, at.get(), found));
            }
        }
        return null;
    }

    /** A test also sees what its class has. */
    private static ExtensionContext outermost(BackendKind<?, ?> kind, ExtensionContext context, Object found) {
        return context.getParent()
                .filter(parent -> findIn(kind, parent) == found)
                .map(parent -> outermost(kind, parent, found))
                .orElse(context);
    }

    private static @Nullable Object findIn(BackendKind<?, ?> kind, ExtensionContext context) {
        Class<?> testClass = context.getTestClass().orElse(null);
        return testClass == null
                ? null
                : find(kind, testClass, context.getTestInstance().orElse(null));
    }

    private static @Nullable Object find(BackendKind<?, ?> kind, Class<?> testClass, @Nullable Object instance) {
        List<Field> fields = ReflectionSupport.findFields(
                testClass, field -> holdsServer(kind, field), HierarchyTraversalMode.BOTTOM_UP);
        for (Field field : fields) {
            if (instance != null || Modifier.isStatic(field.getModifiers())) {
                return ReflectionSupport.tryToReadFieldValue(field, instance)
                        .toOptional()
                        .orElse(null);
            }
        }
        return null;
    }

    private static boolean holdsServer(BackendKind<?, ?> kind, Field field) {
        for (Annotation annotation : field.getAnnotations()) {
            if (annotation.annotationType().getName().equals(CONTAINER)) {
                return hasMethod(field.getType(), kind.addressMethod());
            }
        }
        return false;
    }

    private static boolean hasMethod(Class<?> type, String method) {
        try {
            type.getMethod(method);
            return true;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }
}
