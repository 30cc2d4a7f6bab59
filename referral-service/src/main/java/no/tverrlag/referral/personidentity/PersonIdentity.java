package no.tverrlag.referral.personidentity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Question;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.events.EvidenceEvent;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportEvent;
import org.jspecify.annotations.Nullable;

/** Who a person is, without the national id, which never leaves the register. */
public record PersonIdentity(
        PersonId person, Sealed name, LocalDate born, @Nullable String language) {

    public static final Question<PersonId, Optional<PersonIdentity>, ReferralEvent> QUESTION =
            new Question<>(
                    "PersonIdentity",
                    Set.of(PersonRegistered.class),
                    person -> List.of(Tag.of("person", person)),
                    _ -> Optional.empty(),
                    PersonIdentity::apply);

    static Optional<PersonIdentity> apply(Optional<PersonIdentity> then, Fact<ReferralEvent> fact) {
        return switch (fact.event()) {
            case PersonRegistered it ->
                    Optional.of(
                            new PersonIdentity(it.person(), it.name(), it.born(), it.language()));
            case ReportEvent _, EvidenceEvent _ -> then;
        };
    }
}
