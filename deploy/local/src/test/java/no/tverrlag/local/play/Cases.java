package no.tverrlag.local.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Small cases for tests. */
final class Cases {

    static final String HEAD =
            """
            title: A case
            municipality: {number: "5530", name: Senja}
            person: {key: nora, nationalId: "13831350290", born: 2013-03-13, name: Nora Testesen, language: nb}
            actors:
              mother:  {role: representative, of: nora, basis: GUARDIAN}
              nurse:   {role: practitioner, sector: HEALTH_MUNICIPAL, organisation: Helsestasjon}
              teacher: {role: practitioner, sector: SCHOOL, organisation: Skole}
            """;

    static final String REPORT =
            "  - {at: 2024-09-02T08:10:00Z, by: teacher, do: ReportNeed, summary: Absent,"
                    + " consentToReport: {given: true, by: mother}}\n";

    private Cases() {}

    static CaseFile read(Path folder, String steps, String checks)
            throws IOException, MalformedCase {
        var file = folder.resolve("case.yaml");
        Files.writeString(file, text(steps, checks));
        return CaseFile.read(file);
    }

    static String text(String steps, String checks) {
        return HEAD
                + "steps:"
                + (steps.isEmpty() ? " []\n" : "\n" + steps)
                + (checks.isEmpty() ? "" : "checks:\n" + checks);
    }

    /** One who waits as long as a loaded machine may need. */
    static CasePlayer player(CaseFile file, StandIn services) {
        return CasePlayer.of(file, services::url)
                .patient(Duration.ofSeconds(30), Duration.ofSeconds(30));
    }

    /** One for tests in which what is waited for never comes. */
    static CasePlayer hastyPlayer(CaseFile file, StandIn services) {
        return CasePlayer.of(file, services::url)
                .patient(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }
}
