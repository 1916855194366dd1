package dev.braid.internal.name;

/** How messages name an object of a user's. */
public final class Named {

    private static final String LAMBDA = "$$Lambda";

    private Named() {}

    /** What it says of itself; its class where that is nothing but {@link Object#toString}. */
    public static String of(Object object) {
        return saysNothing(object) ? name(object.getClass()) : object.toString();
    }

    /** Whether it has the text of any object: its class and a number that differs from run to run. */
    public static boolean saysNothing(Object object) {
        return object.toString().startsWith(object.getClass().getName() + "@");
    }

    private static String name(Class<?> type) {
        String name = type.getName().substring(type.getPackageName().length()).replaceFirst("^\\.", "");
        int lambda = name.indexOf(LAMBDA);
        if (lambda >= 0) {
            return "(a lambda in " + name.substring(0, lambda) + ")";
        }
        return type.isAnonymousClass() ? name : type.getSimpleName();
    }
}
