package dev.braid.internal.server;

/**
 * A library of classes.
 *
 * @param type one of them
 */
record OnClassPath(String type, String coordinates) implements Library {

    @Override
    public boolean isPresent() {
        try {
            Class.forName(type, false, OnClassPath.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        } catch (LinkageError e) {
            // It is there, and what it needs itself is not.
            return true;
        }
    }
}
