package no.tverrlag.referral.relations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Question;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.outlet.ReferralOutlet;
import no.tverrlag.runtime.age.BirthDates;
import no.tverrlag.runtime.engine.Ledger;

/** When somebody was born, by this service's own facts, as it tells the others. */
@ApplicationScoped
public class BirthDatesProjection implements BirthDates {

    private static final Question<PersonId, Sealed, ReferralEvent> QUESTION =
            new Question<>(
                    "BirthDate",
                    Set.of(PersonRegistered.class),
                    person -> List.of(Tag.of("person", person)),
                    _ -> Sealed.erased(),
                    (_, fact) -> born(fact.event()));

    private final Ledger ledger;

    BirthDatesProjection(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Optional<LocalDate> of(PersonId person) {
        return ledger.answers().ask(QUESTION, person).view().text().map(LocalDate::parse);
    }

    private static Sealed born(ReferralEvent fact) {
        return ReferralOutlet.published(fact)
                        instanceof no.tverrlag.contracts.referral.PersonRegistered registered
                ? registered.born()
                : Sealed.erased();
    }
}
