package no.tverrlag.team.consent;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.nothing;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.team.events.Competence;
import no.tverrlag.team.events.Consent;
import no.tverrlag.team.events.ConsentCapacity;
import no.tverrlag.team.events.ConsentEvent;
import no.tverrlag.team.events.ConsentEvent.ConsentExpired;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.ConsentEvent.ConsentReplaced;
import no.tverrlag.team.events.ConsentEvent.ConsentWithdrawn;
import no.tverrlag.team.events.ConsentForm;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.ConsentTerms;
import no.tverrlag.team.events.Consents;
import no.tverrlag.team.events.CoordinatorEvent;
import no.tverrlag.team.events.DisagreementEvent;
import no.tverrlag.team.events.MeetingEvent;
import no.tverrlag.team.events.MembershipEvent;
import no.tverrlag.team.events.ProtectionEvent;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.TransitionEvent;
import org.jspecify.annotations.Nullable;

/** Records a consent; an earlier one that the new one covers is replaced by it. */
public final class GiveConsent {

    /**
     * @param givenBy the person or a representative; null when nobody who may give it is known
     * @param recordedBy who wrote it down, often the giver
     * @param terms what was agreed beside
     * @param competence who decides at the person's age
     * @param now when it is recorded; a consent whose time was up by then is recorded as expired
     */
    public record Command(
            PersonId person,
            String consent,
            ConsentKind kind,
            List<Sector> recipients,
            List<DataCategory> categories,
            @Nullable Instant until,
            @Nullable ActorRef givenBy,
            @Nullable ConsentForm form,
            ActorRef recordedBy,
            Instant at,
            ConsentTerms terms,
            Giver giver,
            Competence competence,
            Instant now) {

        /** Without further terms, of somebody whose age is not known, recorded as it was given. */
        public Command(
                PersonId person,
                String consent,
                ConsentKind kind,
                List<Sector> recipients,
                List<DataCategory> categories,
                @Nullable Instant until,
                @Nullable ActorRef givenBy,
                @Nullable ConsentForm form,
                ActorRef recordedBy,
                Instant at) {
            this(
                    person,
                    consent,
                    kind,
                    recipients,
                    categories,
                    until,
                    givenBy,
                    form,
                    recordedBy,
                    at,
                    ConsentTerms.none(),
                    Giver.NAMED,
                    Competence.UNKNOWN,
                    at);
        }
    }

    public static final Slice<Command, Consents, TeamEvent> SLICE =
            new Slice<>(
                    "GiveConsent",
                    Set.of(
                            ConsentGiven.class,
                            ConsentReplaced.class,
                            ConsentWithdrawn.class,
                            ConsentExpired.class),
                    it -> List.of(Tag.of("person", it.person())),
                    it -> Consents.none(),
                    GiveConsent::evolve,
                    GiveConsent::decide);

    private GiveConsent() {}

    static Decision<TeamEvent, ConsentRefusal> decide(Command it, Consents now) {
        ActorRef giver = it.givenBy();
        if (giver == null) {
            return refuse(new ConsentRefusal.GiverMissing());
        }
        Optional<ConsentRefusal> obstacle = obstacle(it, giver, now);
        if (obstacle.isPresent()) {
            return refuse(obstacle.get());
        }
        ConsentGiven given = given(it, giver);
        List<Consent> earlier = now.inForce(it.kind(), it.at());
        return earlier.stream().anyMatch(consent -> says(consent, given))
                ? nothing()
                : append(facts(given, earlier, it.now()));
    }

    private static Optional<ConsentRefusal> obstacle(Command it, ActorRef giver, Consents now) {
        return unspecific(it)
                .or(() -> incompetent(it))
                .or(
                        () ->
                                giver.id().equals(it.recordedBy().id()) || witnessed(it.form())
                                        ? Optional.empty()
                                        : Optional.of(new ConsentRefusal.FormMissing()))
                .or(
                        () ->
                                now.withdrawnAfter(
                                                it.kind(),
                                                it.at(),
                                                it.recipients(),
                                                it.terms().named())
                                        ? Optional.of(new ConsentRefusal.WithdrawnLater())
                                        : Optional.empty());
    }

    private static Optional<ConsentRefusal> unspecific(Command it) {
        boolean toNobody = it.recipients().isEmpty() && it.terms().named().isEmpty();
        if (it.kind() == ConsentKind.SHARE && toNobody) {
            return Optional.of(new ConsentRefusal.RecipientsMissing());
        }
        boolean ofSomething =
                it.kind() == ConsentKind.SHARE || it.kind() == ConsentKind.KIN_INVOLVEMENT;
        if (ofSomething && it.categories().isEmpty()) {
            return Optional.of(new ConsentRefusal.CategoriesMissing());
        }
        return it.until() != null && !it.until().isAfter(it.at())
                ? Optional.of(new ConsentRefusal.EndsBeforeItBegins())
                : Optional.empty();
    }

    /** Below the age the guardians decide; from it on nobody does for a person who can. */
    private static Optional<ConsentRefusal> incompetent(Command it) {
        ConsentCapacity capacity = it.terms().capacity();
        boolean cannotDecide =
                capacity == ConsentCapacity.LACKING || capacity == ConsentCapacity.PARTIAL;
        return switch (it.giver()) {
            case PERSON ->
                    it.competence() == Competence.GUARDIAN || it.competence() == Competence.BOTH
                            ? Optional.of(new ConsentRefusal.TooYoungToConsent(it.competence()))
                            : Optional.empty();
            case REPRESENTATIVE ->
                    it.competence() == Competence.PERSON && !cannotDecide
                            ? Optional.of(new ConsentRefusal.ConsentIsThePersonsOwn())
                            : Optional.empty();
            case NAMED -> Optional.empty();
        };
    }

    private static boolean witnessed(@Nullable ConsentForm form) {
        return form == ConsentForm.SIGNED || form == ConsentForm.VERBAL_WITNESSED;
    }

    private static ConsentGiven given(Command it, ActorRef giver) {
        return new ConsentGiven(
                it.person(),
                it.consent(),
                it.kind(),
                it.recipients().stream().distinct().toList(),
                it.categories().stream().distinct().toList(),
                it.at(),
                it.until(),
                giver,
                it.form() == null ? ConsentForm.DIGITAL : it.form(),
                it.recordedBy(),
                it.at(),
                it.terms());
    }

    private static boolean says(Consent consent, ConsentGiven given) {
        ConsentGiven earlier = consent.given();
        return Set.copyOf(consent.recipientsAt(given.at())).equals(Set.copyOf(given.recipients()))
                && Set.copyOf(earlier.categories()).equals(Set.copyOf(given.categories()))
                && Set.copyOf(consent.namedAt(given.at())).equals(Set.copyOf(named(given)))
                && Objects.equals(earlier.until(), given.until())
                && Objects.equals(purpose(earlier), purpose(given))
                && earlier.givenBy().equals(given.givenBy());
    }

    private static List<TeamEvent> facts(
            ConsentGiven given, List<Consent> earlier, Instant recorded) {
        Instant until = given.until();
        boolean over = until != null && !until.isAfter(recorded);
        List<TeamEvent> facts = new ArrayList<>();
        facts.add(given);
        earlier.stream()
                .filter(consent -> covers(given, consent) && !(over && outlasts(consent, given)))
                .map(consent -> consent.given().consent())
                .forEach(
                        id ->
                                facts.add(
                                        new ConsentReplaced(
                                                given.person(), id, given.consent(), given.at())));
        if (until != null && over) {
            facts.add(
                    new ConsentExpired(
                            given.person(), given.consent(), given.kind(), until, until));
        }
        return facts;
    }

    /** What is recorded when its time is up already takes nothing of a longer one's. */
    private static boolean outlasts(Consent earlier, ConsentGiven given) {
        Instant end = earlier.given().until();
        return end == null || (given.until() != null && end.isAfter(given.until()));
    }

    private static boolean covers(ConsentGiven given, Consent earlier) {
        return given.recipients().containsAll(earlier.recipientsAt(given.at()))
                && named(given).containsAll(earlier.namedAt(given.at()))
                && given.categories().containsAll(earlier.given().categories())
                && (purpose(given) == null
                        || Objects.equals(purpose(given), purpose(earlier.given())));
    }

    private static List<Party> named(ConsentGiven given) {
        return given.terms() == null ? List.of() : given.terms().named();
    }

    private static @Nullable String purpose(ConsentGiven given) {
        return given.terms() == null ? null : given.terms().purpose();
    }

    static Consents evolve(Consents then, TeamEvent fact) {
        return switch (fact) {
            case ConsentEvent consent -> then.after(consent);
            case CoordinatorEvent _,
                    MembershipEvent _,
                    MeetingEvent _,
                    DisagreementEvent _,
                    TransitionEvent _,
                    ProtectionEvent _ ->
                    then;
        };
    }
}
