package no.tverrlag.referral.personidentity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Question;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.events.AddressProtectionSet;
import no.tverrlag.referral.events.EvidenceEvent;
import no.tverrlag.referral.events.LegalHoldLifted;
import no.tverrlag.referral.events.LegalHoldPlaced;
import no.tverrlag.referral.events.PersonErased;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportEvent;
import org.jspecify.annotations.Nullable;

/** Who a person is, without the national id, which never leaves the register. */
public record PersonIdentity(
        PersonId person,
        Sealed name,
        @Nullable LocalDate born,
        @Nullable String language,
        @Nullable Instant erasedAt) {

    public static final Question<PersonId, Optional<PersonIdentity>, ReferralEvent> QUESTION =
            new Question<>(
                    "PersonIdentity",
                    Set.of(PersonRegistered.class, PersonErased.class),
                    person -> List.of(Tag.of("person", person)),
                    _ -> Optional.empty(),
                    PersonIdentity::apply);

    private PersonIdentity erased(Instant at) {
        return new PersonIdentity(person, Sealed.erased(), null, language, at);
    }

    static Optional<PersonIdentity> apply(Optional<PersonIdentity> then, Fact<ReferralEvent> fact) {
        return switch (fact.event()) {
            case PersonRegistered it ->
                    Optional.of(
                            new PersonIdentity(
                                    it.person(),
                                    it.name(),
                                    it.dayOfBirth().orElse(null),
                                    it.language(),
                                    null));
            case PersonErased it -> then.map(known -> known.erased(it.at()));
            case LegalHoldPlaced _,
                    LegalHoldLifted _,
                    AddressProtectionSet _,
                    ReportEvent _,
                    EvidenceEvent _ ->
                    then;
        };
    }
}
