package no.tverrlag.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/** A library that knows only {@code java.*}, the kernel and itself, and has no clock or chance. */
record PureLibrary(String root) implements Rule {
    @Override
    public Stream<Violation> breaches(JavaClass type) {
        Stream<Violation> strangers =
                Types.used(type)
                        .filter(target -> !PureCore.isForAll(target))
                        .filter(target -> !Types.isBelow(target, root))
                        .map(
                                target ->
                                        Violation.of(
                                                "pure-core", type, "uses " + target.getFullName()));
        return Stream.concat(strangers, PureCore.surprises(type));
    }
}
