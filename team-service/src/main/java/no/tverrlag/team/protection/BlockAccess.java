package no.tverrlag.team.protection;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.nothing;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.team.events.Protection;
import no.tverrlag.team.events.ProtectionEvent.AccessBlockLifted;
import no.tverrlag.team.events.ProtectionEvent.AccessBlocked;
import no.tverrlag.team.events.TeamEvent;

/** Shuts somebody out from what is known about the person. */
public final class BlockAccess {

    /**
     * @param categories empty: all
     * @param ownWish said by the person themselves
     */
    public record Command(
            PersonId person,
            String block,
            Party party,
            List<DataCategory> categories,
            boolean ownWish,
            ActorRef blockedBy,
            Instant at) {}

    public static final Slice<Command, Protection, TeamEvent> SLICE =
            new Slice<>(
                    "BlockAccess",
                    Set.of(AccessBlocked.class, AccessBlockLifted.class),
                    it -> List.of(Tag.of("person", it.person())),
                    it -> Protection.none(),
                    Blocks::evolve,
                    BlockAccess::decide);

    private BlockAccess() {}

    static Decision<TeamEvent, ProtectionRefusal> decide(Command it, Protection now) {
        if (it.party().equals(Party.individual(it.person().value()))) {
            return refuse(new ProtectionRefusal.CannotBlockThePerson());
        }
        AccessBlocked blocked =
                new AccessBlocked(
                        it.person(),
                        it.block(),
                        it.party(),
                        it.categories().stream().distinct().toList(),
                        it.ownWish(),
                        it.blockedBy(),
                        it.at());
        return now.blocks().stream().anyMatch(each -> says(each, blocked))
                ? nothing()
                : append(blocked);
    }

    private static boolean says(AccessBlocked one, AccessBlocked other) {
        return one.party().equals(other.party())
                && Set.copyOf(one.categories()).equals(Set.copyOf(other.categories()))
                && one.ownWish() == other.ownWish();
    }
}
