package no.tverrlag.runtime.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Who stands how to one person, and what the person has consented to, as far as this service has
 * heard.
 *
 * @param municipality that leads the case; null until a need was reported
 * @param coordinator in the role
 * @param assigned appointed, not yet accepted
 * @param positions per source the position of the last fact taken in about this person
 */
public record PersonRelations(
        @Nullable String municipality,
        @Nullable ActorRef coordinator,
        @Nullable ActorRef assigned,
        Map<String, ActorRef> members,
        Map<String, ActorRef> invited,
        Set<String> assessors,
        Set<String> reporters,
        List<ConsentInForce> consents,
        Map<String, Long> positions) {

    public PersonRelations {
        members = Map.copyOf(members);
        invited = Map.copyOf(invited);
        assessors = Set.copyOf(assessors);
        reporters = Set.copyOf(reporters);
        consents = List.copyOf(consents);
        positions = Map.copyOf(positions);
    }

    public static PersonRelations none() {
        return new PersonRelations(
                null, null, null, Map.of(), Map.of(), Set.of(), Set.of(), List.of(), Map.of());
    }

    /** The consent of this kind that is in force at the instant, if any. */
    public Optional<ConsentInForce> consent(ConsentKind kind, Instant at) {
        return consents.stream().filter(each -> each.kind() == kind && each.holds(at)).findFirst();
    }

    /** The consent under which this sector may see this category at the instant, if any. */
    public Optional<ConsentInForce> sharing(Sector with, DataCategory category, Instant at) {
        return consents.stream()
                .filter(each -> each.kind() == ConsentKind.SHARE && each.holds(at))
                .filter(
                        each ->
                                each.recipients().contains(with)
                                        && each.categories().contains(category))
                .findFirst();
    }
}
