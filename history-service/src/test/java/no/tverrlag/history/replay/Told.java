package no.tverrlag.history.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tverrlag.contracts.plan.PlanMessage;
import no.tverrlag.contracts.team.TeamMessage;
import no.tverrlag.history.Said;
import no.tverrlag.history.journal.JournalFact;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;

/** Facts in the order in which they are recorded, one each second, whenever they happened. */
final class Told {

    static final PersonId PERSON = new PersonId("nora");
    static final Said SAID = new Said(PERSON);
    static final Instant FIRST_RECORDED = Instant.parse("2025-06-01T00:00:01Z");
    static final Instant MUCH_LATER = Instant.parse("2025-12-31T00:00:00Z");

    private final List<JournalFact> facts = new ArrayList<>();
    private final Map<String, Long> positions = new HashMap<>();
    private Instant recorded = FIRST_RECORDED;

    Told team(TeamMessage... messages) {
        for (TeamMessage message : messages) {
            add("team", message, message.at());
        }
        return this;
    }

    Told plan(PlanMessage... messages) {
        for (PlanMessage message : messages) {
            add("plan", message, message.at());
        }
        return this;
    }

    Told add(String source, PersonEvent message, Instant at) {
        long position = positions.merge(source, 1L, Long::sum);
        facts.add(new JournalFact(source, new Fact<>(message, envelope(at), position)));
        recorded = recorded.plusSeconds(1);
        return this;
    }

    List<JournalFact> facts() {
        return List.copyOf(facts);
    }

    History asOf(String at) {
        return asOf(at, MUCH_LATER);
    }

    History asOf(String at, Instant knownAt) {
        return Replay.history(facts, Instant.parse(at), knownAt);
    }

    private Envelope envelope(Instant at) {
        String id = "e-" + facts.size();
        return new Envelope(
                id,
                PERSON,
                at,
                recorded,
                new Actor("unit", Role.COORDINATING_UNIT, null, null, "5530", null),
                "5530",
                "COC",
                LegalBasis.statute("hol 7-3"),
                DataCategory.TEAM,
                "Coordinating unit",
                id,
                id,
                id,
                id);
    }
}
