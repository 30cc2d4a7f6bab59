package no.tverrlag.team.events;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/** Whom the person shut out, and what was read or told past that: in an emergency, by duty. */
public sealed interface ProtectionEvent extends TeamEvent {

    /**
     * Somebody may not see the person's data until the block is lifted (pbrl. 5-3).
     *
     * @param categories empty: all
     * @param ownWish said by the person themselves
     */
    record AccessBlocked(
            PersonId person,
            String block,
            Party party,
            List<DataCategory> categories,
            boolean ownWish,
            ActorRef blockedBy,
            Instant at)
            implements ProtectionEvent {
        public AccessBlocked {
            categories = List.copyOf(categories);
        }
    }

    /** A block no longer holds. */
    record AccessBlockLifted(PersonId person, String block, ActorRef liftedBy, Instant at)
            implements ProtectionEvent {}

    /**
     * A professional opened the person's data in an emergency, until {@code until}, exclusive.
     *
     * @param municipality whose coordinating unit must review it
     */
    record BreakGlassOpened(
            PersonId person,
            String breakGlass,
            ActorRef openedBy,
            Sealed reason,
            Instant until,
            @Nullable String municipality,
            Instant at)
            implements ProtectionEvent {}

    /**
     * Child welfare was told something by duty, without consent (hpl. 33, bvl. 13-2).
     *
     * @param organisation of child welfare that was told
     * @param hidden from guardians, and from the person before they have a party's rights
     */
    record DisclosureMade(
            PersonId person,
            String disclosure,
            String organisation,
            DisclosureDuty duty,
            Sealed summary,
            boolean hidden,
            ActorRef disclosedBy,
            Instant at)
            implements ProtectionEvent {}

    /** A disclosure is hidden no longer. */
    record DisclosureReleased(PersonId person, String disclosure, ActorRef releasedBy, Instant at)
            implements ProtectionEvent {}

    /** The unit has judged an emergency access. */
    record BreakGlassReviewed(
            PersonId person,
            String breakGlass,
            boolean justified,
            @Nullable Sealed note,
            @Nullable String municipality,
            ActorRef reviewedBy,
            Instant at)
            implements ProtectionEvent {}
}
