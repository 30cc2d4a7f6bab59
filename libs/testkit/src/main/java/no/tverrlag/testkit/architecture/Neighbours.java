package no.tverrlag.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;

/** Services know each other only through the contracts; libraries know no service. */
record Neighbours(String root) implements Rule {
    private static final List<String> CLOSED =
            List.of(
                    "no.tverrlag.referral",
                    "no.tverrlag.team",
                    "no.tverrlag.plan",
                    "no.tverrlag.notification",
                    "no.tverrlag.history",
                    "no.tverrlag.embedded",
                    "no.tverrlag.local",
                    "no.tverrlag.testkit");

    @Override
    public Stream<Violation> breaches(JavaClass type) {
        return Types.used(type)
                .filter(target -> !Types.isBelow(target, root))
                .filter(target -> CLOSED.stream().anyMatch(name -> Types.isBelow(target, name)))
                .map(target -> Violation.of("neighbours", type, "uses " + target.getFullName()));
    }
}
