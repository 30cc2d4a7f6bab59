package no.tverrlag.team.protection;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.nothing;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.team.events.Protection;
import no.tverrlag.team.events.ProtectionEvent.AccessBlockLifted;
import no.tverrlag.team.events.ProtectionEvent.AccessBlocked;
import no.tverrlag.team.events.TeamEvent;

/** Lets somebody see again what they were shut out from. */
public final class LiftBlock {

    /**
     * @param forPerson by the person, or by the unit on their word; not by who acts for them
     */
    public record Command(
            PersonId person, String block, boolean forPerson, ActorRef liftedBy, Instant at) {}

    public static final Slice<Command, Protection, TeamEvent> SLICE =
            new Slice<>(
                    "LiftBlock",
                    Set.of(AccessBlocked.class, AccessBlockLifted.class),
                    it -> List.of(Tag.of("person", it.person())),
                    it -> Protection.none(),
                    Blocks::evolve,
                    LiftBlock::decide);

    private LiftBlock() {}

    static Decision<TeamEvent, ProtectionRefusal> decide(Command it, Protection now) {
        if (now.lifted().contains(it.block())) {
            return nothing();
        }
        AccessBlocked block =
                now.blocks().stream()
                        .filter(each -> each.block().equals(it.block()))
                        .findFirst()
                        .orElse(null);
        if (block == null) {
            return refuse(new ProtectionRefusal.UnknownBlock());
        }
        return block.ownWish() && !it.forPerson()
                ? refuse(new ProtectionRefusal.OnlyThePersonLifts())
                : append(new AccessBlockLifted(it.person(), it.block(), it.liftedBy(), it.at()));
    }
}
