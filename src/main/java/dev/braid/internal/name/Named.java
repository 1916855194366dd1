package dev.braid.internal.name;

/** How messages name a user's object. */
public final class Named {

    private static final String LAMBDA = "$$Lambda";

    private Named() {}

    /** Its text, or its class where it has only the text of {@link Object#toString}. */
    public static String of(Object object) {
        return saysNothing(object) ? name(object.getClass()) : object.toString();
    }

    /** Whether it has only the text of {@link Object#toString}, whose number differs from run to run. */
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
