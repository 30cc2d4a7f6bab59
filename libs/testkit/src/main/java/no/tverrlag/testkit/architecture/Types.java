package no.tverrlag.testkit.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/** Questions about classes that several rules ask. */
final class Types {
    private Types() {}

    static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    static boolean isBelow(JavaClass type, String packageName) {
        return isBelow(type.getPackageName(), packageName);
    }

    static boolean isBelow(String name, String packageName) {
        return name.equals(packageName) || name.startsWith(packageName + ".");
    }

    /** What the class names in fields, signatures, bodies and annotations, without primitives. */
    static Stream<JavaClass> used(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(target -> !target.isPrimitive())
                .distinct();
    }
}
