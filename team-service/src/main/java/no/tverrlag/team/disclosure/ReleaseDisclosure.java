package no.tverrlag.team.disclosure;

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
import no.tverrlag.team.events.Disclosures;
import no.tverrlag.team.events.ProtectionEvent.DisclosureMade;
import no.tverrlag.team.events.ProtectionEvent.DisclosureReleased;
import no.tverrlag.team.events.TeamEvent;
import org.jspecify.annotations.Nullable;

/** Child welfare lets guardians see what it was told. */
public final class ReleaseDisclosure {

    /**
     * @param organisation of who releases it: the one that was told
     */
    public record Command(
            PersonId person,
            String disclosure,
            @Nullable String organisation,
            ActorRef releasedBy,
            Instant at) {}

    public static final Slice<Command, Disclosures, TeamEvent> SLICE =
            new Slice<>(
                    "ReleaseDisclosure",
                    Set.of(DisclosureMade.class, DisclosureReleased.class),
                    it -> List.of(Tag.of("person", it.person())),
                    it -> Disclosures.none(),
                    Disclosures::evolve,
                    ReleaseDisclosure::decide);

    private ReleaseDisclosure() {}

    static Decision<TeamEvent, DisclosureRefusal> decide(Command it, Disclosures now) {
        DisclosureMade made = now.named(it.disclosure()).orElse(null);
        if (made == null || !made.organisation().equals(it.organisation())) {
            return refuse(new DisclosureRefusal.UnknownDisclosure());
        }
        return made.hidden()
                ? append(
                        new DisclosureReleased(
                                it.person(), it.disclosure(), it.releasedBy(), it.at()))
                : nothing();
    }
}
