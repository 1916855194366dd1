package dev.braid.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What the rules ask of a class where ArchUnit has no word for it. */
final class ArchitectureConditions {

    private static final Set<String> READING = Set.of(
            "as", "fields", "get", "getBoolean", "getDouble", "getLong", "getString", "toBytes", "toJson", "toString");

    private ArchitectureConditions() {}

    static DescribedPredicate<JavaAccess<?>> readsARecord(String event) {
        return describe(
                "the target reads the record of an event",
                access -> access.getTargetOwner().getFullName().equals(event)
                        && READING.contains(access.getTarget().getName()));
    }

    static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }

    static ArchCondition<JavaClass> importWhatTheMapAllows(String root) {
        ArchitectureMap map = ArchitectureMap.read();
        return new ArchCondition<>("import what the tables of docs/architecture.md allow") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = onTheMap(type);
                if (!map.packages().contains(from)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getFullName() + " is in a package that has no row in the table"));
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (!target.getFullName().equals(root + ".BraidException") && !map.allows(from, onTheMap(target))) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }

            private String onTheMap(JavaClass type) {
                return type.getPackageName().replaceFirst("^" + root + "(?=\\.|$)", "dev.braid");
            }
        };
    }

    static ArchCondition<JavaClass> resideInNullMarkedPackages() {
        return new ArchCondition<>("reside in packages that are @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getFullName() + " is in a package that is not @NullMarked"));
                }
            }
        };
    }

    static ArchCondition<JavaClass> mentionNothingIn(String hidden) {
        return new ArchCondition<>("mention nothing of " + hidden + " where users see it") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!visible(type.getModifiers())) {
                    return;
                }
                Stream<JavaClass> parents =
                        Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream());
                parents.filter(this::isHidden).forEach(parent -> report(type, type.getFullName(), parent, events));
                for (JavaMember member : type.getMembers()) {
                    if (visible(member.getModifiers())) {
                        member.getAllInvolvedRawTypes().stream()
                                .filter(this::isHidden)
                                .forEach(mentioned -> report(type, member.getFullName(), mentioned, events));
                    }
                }
            }

            private boolean visible(Set<JavaModifier> modifiers) {
                return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
            }

            private boolean isHidden(JavaClass type) {
                return type.getPackageName().startsWith(hidden);
            }

            private void report(JavaClass type, String where, JavaClass mentioned, ConditionEvents events) {
                events.add(SimpleConditionEvent.violated(type, where + " mentions " + mentioned.getFullName()));
            }
        };
    }
}
