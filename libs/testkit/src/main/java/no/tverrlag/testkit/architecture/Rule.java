package no.tverrlag.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/** Looks at one class and says where it breaks the rule. */
@FunctionalInterface
interface Rule {
    Stream<Violation> breaches(JavaClass type);
}
