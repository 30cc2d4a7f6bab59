package no.tverrlag.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;

/** What the pure core must not know; a library states which of these it is there for. */
public enum Framework {
    AXON("org.axonframework"),
    MONGO("com.mongodb", "org.bson", "de.bwaldvogel"),
    JAKARTA("jakarta", "javax.inject"),
    SMALLRYE("io.smallrye", "org.eclipse.microprofile"),
    QUARKUS("io.quarkus", "io.quarkiverse", "io.vertx"),
    KAFKA("org.apache.kafka");

    private final List<String> packages;

    Framework(String... packages) {
        this.packages = List.of(packages);
    }

    boolean holds(JavaClass type) {
        return packages.stream().anyMatch(name -> Types.isBelow(type, name));
    }

    static boolean anyHolds(JavaClass type) {
        return Arrays.stream(values()).anyMatch(framework -> framework.holds(type));
    }
}
