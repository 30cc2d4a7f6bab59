package no.tverrlag.team.consent;

import static no.tverrlag.team.Nora.*;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Party;
import no.tverrlag.team.events.ConsentCapacity;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.ConsentForm;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.ConsentTerms;
import org.jspecify.annotations.Nullable;

/** Consents to share with those who are named. */
final class Terms {

    static final Party OFFICE = Party.organisation("Legesenter");
    static final Party DOCTOR = Party.individual("gp");

    static ConsentGiven given(
            String id,
            int from,
            @Nullable Instant until,
            @Nullable ConsentCapacity capacity,
            @Nullable String renews,
            Party... with) {
        return new ConsentGiven(
                NORA,
                id,
                ConsentKind.SHARE,
                List.of(),
                List.of(DataCategory.PLAN),
                day(from),
                until,
                MOTHER,
                ConsentForm.DIGITAL,
                MOTHER,
                day(from),
                new ConsentTerms(List.of(with), "COC", capacity, "arkiv/12", renews));
    }

    private Terms() {}
}
