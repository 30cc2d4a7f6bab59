package no.tverrlag.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/**
 * The rules of CONTRIBUTING.md on the main classes of one module.
 *
 * <p>{@code neighbours}: services and libraries know no (other) service. {@code pure-core}: what is
 * not at the edge of a service uses only {@code java.*}, JSpecify, the kernel and its own core.
 * {@code acts-apart}: acts use {@code events}, never each other. {@code no-surprise}: the core has
 * no clock and no chance. {@code framework-at-edge}: frameworks only where they belong. {@code
 * names}, {@code no-endless-wait}, {@code no-old-dates}, {@code no-side-door}: for all code.
 *
 * <p>Exceptions stand in {@code src/test/resources/architecture-exceptions.txt}.
 */
public final class ArchitectureRules {
    private final String root;
    private final List<Rule> rules;

    private ArchitectureRules(String root, List<Rule> rules) {
        this.root = root;
        this.rules = rules;
    }

    /**
     * The rules of a service.
     *
     * @param shared packages beside {@code events} that all its acts may use
     */
    public static ArchitectureRules ofService(String root, String... shared) {
        Set<String> open = new HashSet<>(List.of(shared));
        open.add("events");
        return with(root, new PureCore(new ServiceShape(root, Set.copyOf(open))));
    }

    /** The rules of a library that is there for the frameworks named and knows no other. */
    public static ArchitectureRules ofLibrary(String root, Framework... allowed) {
        Set<Framework> banned = new HashSet<>(List.of(Framework.values()));
        banned.removeAll(List.of(allowed));
        return with(root, type -> frameworks(type, banned));
    }

    /** The rules of a library without any framework, clock or chance: the kernel, the contracts. */
    public static ArchitectureRules ofPureLibrary(String root) {
        return with(root, new PureLibrary(root));
    }

    /** Fails with every violation that is not excepted, and every exception without a violation. */
    public void check() {
        List<Violation> violations = violations(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
        Assertions.assertThat(Exceptions.ofModule().judge(violations))
                .as("architecture of %s", root)
                .isEmpty();
    }

    /** Everything that breaks a rule, each once; looking at no class at all is a failure. */
    List<Violation> violations(ImportOption where) {
        JavaClasses types = new ClassFileImporter().withImportOption(where).importPackages(root);
        Assertions.assertThat(types).as("classes below %s", root).isNotEmpty();
        return types.stream()
                .flatMap(type -> rules.stream().flatMap(rule -> rule.breaches(type)))
                .distinct()
                .toList();
    }

    private static ArchitectureRules with(String root, Rule... own) {
        List<Rule> rules = new ArrayList<>(CodeRules.all());
        rules.add(new Neighbours(root));
        rules.addAll(Arrays.asList(own));
        return new ArchitectureRules(root, rules);
    }

    private static Stream<Violation> frameworks(JavaClass type, Set<Framework> banned) {
        return Types.used(type)
                .filter(target -> banned.stream().anyMatch(framework -> framework.holds(target)))
                .map(
                        target ->
                                Violation.of(
                                        "framework-at-edge", type, "uses " + target.getFullName()));
    }
}
