package no.tverrlag.team.protection;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.kernel.Texts;
import no.tverrlag.team.events.Protection;
import no.tverrlag.team.events.ProtectionEvent.BreakGlassOpened;
import no.tverrlag.team.events.ProtectionEvent.BreakGlassReviewed;
import no.tverrlag.team.events.TeamEvent;
import org.jspecify.annotations.Nullable;

/**
 * Opens one person's data to one professional in an emergency: to read, for some hours, for a
 * reason, and to be reviewed.
 */
public final class BreakGlass {

    /** The longest an emergency access stays open. */
    public static final int MOST_HOURS = 8;

    /**
     * @param at now: an emergency is not opened for a time that has passed
     * @param municipality whose unit must review it
     */
    public record Command(
            PersonId person,
            String breakGlass,
            ActorRef openedBy,
            Sealed reason,
            int hours,
            @Nullable String municipality,
            Instant at) {}

    public static final Slice<Command, Protection, TeamEvent> SLICE =
            new Slice<>(
                    "BreakGlass",
                    Set.of(BreakGlassOpened.class, BreakGlassReviewed.class),
                    it -> List.of(Tag.of("person", it.person())),
                    it -> Protection.none(),
                    Blocks::glasses,
                    BreakGlass::decide);

    private BreakGlass() {}

    static Decision<TeamEvent, ProtectionRefusal> decide(Command it, Protection now) {
        if (Texts.missing(it.reason())) {
            return refuse(new ProtectionRefusal.ReasonMissing());
        }
        if (Texts.tooLong(it.reason())) {
            return refuse(new ProtectionRefusal.TextTooLong(Texts.LIMIT));
        }
        if (it.hours() < 1 || it.hours() > MOST_HOURS) {
            return refuse(new ProtectionRefusal.HoursOutOfReach(MOST_HOURS));
        }
        Optional<BreakGlassOpened> open = now.open(it.openedBy().id(), it.at());
        return open.isPresent()
                ? refuse(new ProtectionRefusal.AlreadyOpen(open.get().until()))
                : append(
                        new BreakGlassOpened(
                                it.person(),
                                it.breakGlass(),
                                it.openedBy(),
                                it.reason(),
                                it.at().plus(Duration.ofHours(it.hours())),
                                it.municipality(),
                                it.at()));
    }
}
