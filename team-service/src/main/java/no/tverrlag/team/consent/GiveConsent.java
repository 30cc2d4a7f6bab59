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
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.team.events.Consent;
import no.tverrlag.team.events.ConsentEvent;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.ConsentEvent.ConsentReplaced;
import no.tverrlag.team.events.ConsentEvent.ConsentWithdrawn;
import no.tverrlag.team.events.ConsentForm;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.Consents;
import no.tverrlag.team.events.CoordinatorEvent;
import no.tverrlag.team.events.DisagreementEvent;
import no.tverrlag.team.events.MeetingEvent;
import no.tverrlag.team.events.MembershipEvent;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.TransitionEvent;
import org.jspecify.annotations.Nullable;

/** Records a consent; an earlier one that the new one covers is replaced by it. */
public final class GiveConsent {

    /**
     * @param givenBy the person or a representative; null when nobody who may give it is known
     * @param recordedBy who wrote it down, often the giver
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
            Instant at) {}

    public static final Slice<Command, Consents, TeamEvent> SLICE =
            new Slice<>(
                    "GiveConsent",
                    Set.of(ConsentGiven.class, ConsentReplaced.class, ConsentWithdrawn.class),
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
                : append(withReplaced(given, earlier));
    }

    private static Optional<ConsentRefusal> obstacle(Command it, ActorRef giver, Consents now) {
        if (it.kind() == ConsentKind.SHARE && it.recipients().isEmpty()) {
            return Optional.of(new ConsentRefusal.RecipientsMissing());
        }
        if (it.kind() == ConsentKind.SHARE && it.categories().isEmpty()) {
            return Optional.of(new ConsentRefusal.CategoriesMissing());
        }
        if (it.until() != null && !it.until().isAfter(it.at())) {
            return Optional.of(new ConsentRefusal.EndsBeforeItBegins());
        }
        if (!giver.id().equals(it.recordedBy().id()) && !witnessed(it.form())) {
            return Optional.of(new ConsentRefusal.FormMissing());
        }
        return now.withdrawnAfter(it.kind(), it.at(), it.recipients())
                ? Optional.of(new ConsentRefusal.WithdrawnLater())
                : Optional.empty();
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
                it.at());
    }

    private static boolean says(Consent consent, ConsentGiven given) {
        ConsentGiven earlier = consent.given();
        return Set.copyOf(consent.recipientsAt(given.at())).equals(Set.copyOf(given.recipients()))
                && Set.copyOf(earlier.categories()).equals(Set.copyOf(given.categories()))
                && Objects.equals(earlier.until(), given.until())
                && earlier.givenBy().equals(given.givenBy());
    }

    private static List<TeamEvent> withReplaced(ConsentGiven given, List<Consent> earlier) {
        List<TeamEvent> facts = new ArrayList<>();
        facts.add(given);
        earlier.stream()
                .filter(consent -> given.recipients().containsAll(consent.recipientsAt(given.at())))
                .filter(consent -> given.categories().containsAll(consent.given().categories()))
                .map(consent -> consent.given().consent())
                .forEach(
                        id ->
                                facts.add(
                                        new ConsentReplaced(
                                                given.person(), id, given.consent(), given.at())));
        return facts;
    }

    static Consents evolve(Consents then, TeamEvent fact) {
        return switch (fact) {
            case ConsentEvent consent -> then.after(consent);
            case CoordinatorEvent _,
                    MembershipEvent _,
                    MeetingEvent _,
                    DisagreementEvent _,
                    TransitionEvent _ ->
                    then;
        };
    }
}
