package no.tverrlag.runtime.access;

import java.time.Instant;
import java.util.List;
import no.tverrlag.contracts.referral.NeedReported;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sealed;

/** What is known of a person after what the services have said. */
final class Heard {

    static final PersonId NORA = new PersonId("nora");
    static final Instant AT = Instant.parse("2025-01-15T12:00:00Z");
    static final ActorRef NURSE = ActorRef.of("nurse");
    static final ActorRef TEACHER = ActorRef.of("teacher");
    static final Sealed WORDS = Sealed.of("support");

    static PersonRelations after(PersonEvent... events) {
        PersonRelations relations = PersonRelations.none();
        for (PersonEvent event : events) {
            relations = RelationsFold.apply(relations, "team", fact(event, 1, "5530"));
        }
        return relations;
    }

    static Fact<PersonEvent> fact(PersonEvent event, long position, String municipality) {
        Actor unit = new Actor("unit", Role.COORDINATING_UNIT, null, "Unit", municipality, null);
        Envelope envelope =
                new Envelope(
                        "e1",
                        NORA,
                        AT,
                        AT,
                        unit,
                        municipality,
                        "COC",
                        LegalBasis.statute("hol 7-3"),
                        DataCategory.TEAM,
                        "Unit",
                        "e1",
                        "e1",
                        "e1",
                        "e1");
        return new Fact<>(event, envelope, position);
    }

    static NeedReported reported(String by) {
        return new NeedReported(
                NORA,
                "r1",
                ActorRef.of(by),
                NeedReported.ReporterKind.SCHOOL,
                WORDS,
                List.of(NeedReported.NeedArea.SCHOOL),
                NeedReported.Urgency.NORMAL,
                NeedReported.IdentificationMethod.OBSERVATION,
                List.of(NeedReported.Requested.TEAM),
                null,
                null,
                AT);
    }

    private Heard() {}
}
