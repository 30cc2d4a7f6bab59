package no.tverrlag.referral.registerperson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Question;
import no.tverrlag.referral.events.EvidenceEvent;
import no.tverrlag.referral.events.KeepingEvent;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportEvent;

/**
 * Which person a national id belongs to, by a keyed hash that stands in the log: only with those
 * who were registered before the register found people by look-up entries.
 */
public final class PersonByNationalId {

    public static final Question<String, Optional<PersonId>, ReferralEvent> QUESTION =
            new Question<>(
                    "PersonByNationalId",
                    Set.of(PersonRegistered.class),
                    hash -> List.of(ReferralCatalogue.nationalId(hash)),
                    _ -> Optional.empty(),
                    PersonByNationalId::apply);

    private PersonByNationalId() {}

    static Optional<PersonId> apply(Optional<PersonId> then, Fact<ReferralEvent> fact) {
        return switch (fact.event()) {
            case PersonRegistered it -> then.or(() -> Optional.of(it.person()));
            case ReportEvent _, EvidenceEvent _, KeepingEvent _ -> then;
        };
    }
}
