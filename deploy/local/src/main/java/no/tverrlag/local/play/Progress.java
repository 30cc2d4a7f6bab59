package no.tverrlag.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What has come to be so far in a run, so that later steps can mean it. */
final class Progress {

    private final Map<Integer, String> reports = new HashMap<>();
    private final Map<String, String> latest = new HashMap<>();
    private final Map<Integer, Instant> recordedAt = new HashMap<>();
    private final Positions positions = new Positions();
    private int reportSteps;

    Positions positions() {
        return positions;
    }

    /** Counts a ReportNeed step, whether it succeeds or not: the numbers in a file count steps. */
    void attempting(Act act) {
        if ("report".equals(act.creates())) {
            reportSteps++;
        }
    }

    void done(int step, Act act, JsonNode answer) {
        positions.saw(act.service(), answer.path("position").asLong());
        instant(answer.path("recordedAt")).ifPresent(at -> recordedAt.put(step, at));
        var creates = act.creates();
        if (creates != null) {
            latest.put(creates, answer.path("id").asText());
        }
        if ("report".equals(creates)) {
            reports.put(reportSteps, answer.path("id").asText());
        }
    }

    Optional<String> report(int number) {
        return Optional.ofNullable(reports.get(number));
    }

    Optional<String> latest(String what) {
        return Optional.ofNullable(latest.get(what));
    }

    Optional<Instant> recordedAt(CaseStep step) {
        return Optional.ofNullable(recordedAt.get(step.number()));
    }

    private static Optional<Instant> instant(JsonNode node) {
        try {
            return Optional.of(Instant.parse(node.asText()));
        } catch (DateTimeParseException untold) {
            return Optional.empty();
        }
    }
}
