package no.tverrlag.runtime.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.kernel.ActorRef;
import org.jspecify.annotations.Nullable;

/**
 * Who stands how to one person, what the person has consented to and whom they have shut out, as
 * far as this service has heard.
 *
 * @param municipality that leads the case; before a need was reported the one that registered the
 *     person; null when neither was heard of
 * @param led a need was reported, so the municipality is settled
 * @param coordinator in the role
 * @param assigned appointed, not yet accepted
 * @param disclosures to child welfare without consent
 * @param whereabouts who may learn where the person is; null: whoever reads of them
 * @param positions per source the position of the last fact taken in about this person
 */
public record PersonRelations(
        @Nullable String municipality,
        boolean led,
        @Nullable ActorRef coordinator,
        @Nullable ActorRef assigned,
        Map<String, ActorRef> members,
        Map<String, ActorRef> invited,
        Set<String> assessors,
        Set<String> reporters,
        List<ConsentInForce> consents,
        List<AccessBlock> blocks,
        List<OpenGlass> glasses,
        Map<String, Long> positions,
        List<Disclosure> disclosures,
        @Nullable Whereabouts whereabouts) {

    private static final PersonRelations NONE =
            new PersonRelations(
                    null, false, null, null, Map.of(), Map.of(), Set.of(), Set.of(), List.of(),
                    List.of(), List.of(), Map.of(), List.of(), null);

    public PersonRelations {
        members = Map.copyOf(members);
        invited = Map.copyOf(invited);
        assessors = Set.copyOf(assessors);
        reporters = Set.copyOf(reporters);
        consents = List.copyOf(consents);
        blocks = List.copyOf(blocks);
        glasses = List.copyOf(glasses);
        positions = Map.copyOf(positions);
        disclosures = disclosures == null ? List.of() : List.copyOf(disclosures);
    }

    public static PersonRelations none() {
        return NONE;
    }

    /** The consents of this kind that are in force at the instant. */
    Stream<ConsentInForce> consents(ConsentKind kind, Instant at) {
        return consents.stream().filter(each -> each.kind() == kind && each.holds(at));
    }

    /** The consent of this kind that is in force at the instant, if any. */
    public Optional<ConsentInForce> consent(ConsentKind kind, Instant at) {
        return consents(kind, at).findFirst();
    }

    /** The glass that this actor has broken and that is still open at the instant, if any. */
    public Optional<OpenGlass> glass(String actor, Instant at) {
        return glasses.stream().filter(each -> each.isOpenFor(actor, at)).findFirst();
    }
}
