package dev.braid.jupiter;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;

/**
 * A parameter of a test method, lifecycle method or constructor.
 *
 * @param position among the parameters that stand in the source, from 0
 */
record ParameterTarget(Class<?> owner, Executable member, int position, Type type) implements Target {

    /** The parameter at an index that counts what compilers put before those of the source. */
    static ParameterTarget of(Class<?> owner, Executable executable, int index) {
        // Generic types may be those of the source alone.
        Type[] types = executable.getGenericParameterTypes();
        Type type = types[index - (executable.getParameterCount() - types.length)];
        return new ParameterTarget(owner, executable, takesOuterInstance(executable) ? index - 1 : index, type);
    }

    private static boolean takesOuterInstance(Executable executable) {
        Class<?> type = executable.getDeclaringClass();
        return executable instanceof Constructor && type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
    }

    /** By position: names are in class files only where the compiler was told to write them. */
    @Override
    public String name() {
        return "parameter " + (position + 1) + " (`" + ParameterWords.type(type) + "`)";
    }

    @Override
    public String place() {
        String type = ParameterWords.nameOf(owner);
        return name() + " of "
                + (member instanceof Constructor ? "the constructor of " + type : type + "." + member.getName());
    }

    @Override
    public long derivedSeed(String uniqueId) {
        return DerivedSeed.of(owner, member.getName(), member.getParameterTypes(), uniqueId, position);
    }
}
