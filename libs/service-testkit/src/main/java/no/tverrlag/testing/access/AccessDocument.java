package no.tverrlag.testing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.runtime.access.AccessPolicy;
import no.tverrlag.runtime.access.AccessRule;
import no.tverrlag.runtime.access.AccessRules;
import no.tverrlag.runtime.access.AccessTable;
import no.tverrlag.runtime.access.Guardianship;
import no.tverrlag.runtime.access.Standing;
import no.tverrlag.runtime.access.Whereabouts;

/**
 * {@code docs/access.md}, written from the tables that the services decide by. Each service keeps
 * its own section; {@code -Daccess.write=true} writes it.
 */
public final class AccessDocument {

    private AccessDocument() {}

    /** The section as it is to be. */
    public static String section(AccessTable table) {
        return "## "
                + table.service()
                + "\n\n"
                + "| operation | what | about | who may | by breaking the glass |\n"
                + "|---|---|---|---|---|\n"
                + table.rules().stream().map(AccessDocument::row).collect(Collectors.joining());
    }

    /** What holds for every operation. */
    public static String general() {
        return "## How people stand to a person, and on what that rests\n\n"
                + "| standing | who that is | provision | needs beside | bound to |\n"
                + "|---|---|---|---|---|\n"
                + Stream.of(Standing.values())
                        .map(AccessDocument::row)
                        .collect(Collectors.joining())
                + "\nA consent to share is needed for: "
                + AccessPolicy.SHARED_BY_CONSENT.stream()
                        .map(Enum::name)
                        .sorted()
                        .collect(Collectors.joining(", "))
                + ". For other categories membership of the team is enough.\n\n"
                + "A guardian of a child has this standing until the child is of age for: "
                + named(Guardianship.UNTIL_ADULT::contains)
                + "; until the child decides on their health for: "
                + named(each -> !Guardianship.UNTIL_ADULT.contains(each))
                + ". From then on they stand as `NEXT_OF_KIN`.\n\n"
                + "Where a person with a confidential address is, learn: "
                + standings(Whereabouts.OF_A_CONFIDENTIAL_ADDRESS)
                + "; with a strictly confidential one: "
                + standings(Whereabouts.OF_A_STRICTLY_CONFIDENTIAL_ADDRESS)
                + "; and individuals whom the unit names. From all others municipality, place and"
                + " organisations are hidden in every answer.\n\n"
                + section(AccessRules.EVERYWHERE);
    }

    private static String named(Predicate<DataCategory> which) {
        return Stream.of(DataCategory.values())
                .filter(which)
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String standings(Set<Standing> those) {
        return Stream.of(Standing.values())
                .filter(those::contains)
                .map(each -> "`" + each + "`")
                .collect(Collectors.joining(", "));
    }

    /** Fails unless the part of that name says this; writes it first, if that was asked for. */
    public static void check(String name, String section) {
        if (Boolean.getBoolean("access.write")) {
            write(name, section);
        }
        assertThat(written(name)).isEqualTo(section);
    }

    /** What stands in the file between the markers of that name; empty if there are none. */
    private static String written(String name) {
        String text = read();
        int from = text.indexOf(begin(name));
        int to = text.indexOf(end(name));
        return from < 0 || to < from ? "" : text.substring(from + begin(name).length(), to);
    }

    private static void write(String name, String section) {
        String text = read();
        String block = begin(name) + section + end(name);
        int from = text.indexOf(begin(name));
        String next =
                from < 0
                        ? text + "\n" + block + "\n"
                        : text.substring(0, from)
                                + block
                                + text.substring(text.indexOf(end(name)) + end(name).length());
        try {
            Files.writeString(file(), next);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String row(Standing standing) {
        String needs =
                switch (standing.needs()) {
                    case NOTHING -> standing == Standing.EMERGENCY ? "an open glass" : "–";
                    case SHARE -> "the person's consent to share";
                    case KIN_INVOLVEMENT -> "the person's consent to involve kin";
                };
        String bound =
                switch (standing.bound()) {
                    case PERSON -> "the person";
                    case MUNICIPALITY -> "the municipality";
                    case NOBODY -> "nobody: the office is enough";
                };
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(standing, standing.words(), standing.statute(), needs, bound);
    }

    private static String row(AccessRule rule) {
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        rule.operation(),
                        rule.action(),
                        rule.category(),
                        who(rule),
                        rule.inEmergency() ? "yes" : "no");
    }

    private static String who(AccessRule rule) {
        if (rule.about() == AccessRule.About.NOBODY) {
            return rule.role() == null
                    ? "anybody, what concerns them"
                    : "role `" + rule.role().wireName() + "`";
        }
        return Stream.of(Standing.values())
                .filter(rule.allowed()::contains)
                .map(standing -> standing + (underConsent(standing, rule) ? " under consent" : ""))
                .collect(Collectors.joining(", "));
    }

    private static boolean underConsent(Standing standing, AccessRule rule) {
        return switch (standing.needs()) {
            case NOTHING -> false;
            case SHARE -> AccessPolicy.SHARED_BY_CONSENT.contains(rule.category());
            case KIN_INVOLVEMENT -> !rule.operation().equals("POST /need-reports");
        };
    }

    private static String begin(String name) {
        return "<!-- written: " + name + " -->\n";
    }

    private static String end(String name) {
        return "<!-- end: " + name + " -->";
    }

    private static String read() {
        try {
            return Files.readString(file());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path file() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "not inside the project");
        }
        return folder.resolve("docs/access.md");
    }
}
