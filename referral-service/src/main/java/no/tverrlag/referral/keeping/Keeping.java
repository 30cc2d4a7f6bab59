package no.tverrlag.referral.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Question;
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

/**
 * Whether the person is held or erased.
 *
 * @param holds in force, in the order in which they were placed
 */
public record Keeping(PersonId person, List<Hold> holds, @Nullable Erasure erased) {

    public record Hold(
            String id, LegalHoldPlaced.Reason reason, String reference, String by, Instant at) {}

    public record Erasure(PersonErased.Reason reason, String order, String by, Instant at) {}

    /** Nothing is said of somebody who is not registered. */
    record View(Keeping keeping, boolean registered) {}

    static final Question<PersonId, View, ReferralEvent> QUESTION =
            new Question<>(
                    "Keeping",
                    Kept.READS,
                    person -> List.of(Tag.of("person", person)),
                    person -> new View(new Keeping(person, List.of(), null), false),
                    (view, fact) -> view.keeping().apply(fact, view.registered()));

    static Optional<Keeping> ifRegistered(View view) {
        return view.registered() ? Optional.of(view.keeping()) : Optional.empty();
    }

    private View apply(Fact<ReferralEvent> fact, boolean registered) {
        return switch (fact.event()) {
            case PersonRegistered _ -> new View(this, true);
            case LegalHoldPlaced it ->
                    new View(
                            with(
                                    new Hold(
                                            it.hold(),
                                            it.reason(),
                                            it.reference(),
                                            it.by().id(),
                                            it.at())),
                            registered);
            case LegalHoldLifted it -> new View(without(it.hold()), registered);
            case PersonErased it ->
                    new View(
                            new Keeping(
                                    person,
                                    holds,
                                    new Erasure(it.reason(), it.order(), it.by().id(), it.at())),
                            registered);
            case AddressProtectionSet _, ReportEvent _, EvidenceEvent _ ->
                    new View(this, registered);
        };
    }

    private Keeping with(Hold hold) {
        List<Hold> more = new ArrayList<>(holds);
        more.add(hold);
        return new Keeping(person, List.copyOf(more), erased);
    }

    private Keeping without(String hold) {
        return new Keeping(
                person, holds.stream().filter(each -> !each.id().equals(hold)).toList(), erased);
    }
}
