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
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.kernel.Texts;
import no.tverrlag.team.events.Glass;
import no.tverrlag.team.events.Protection;
import no.tverrlag.team.events.ProtectionEvent.BreakGlassOpened;
import no.tverrlag.team.events.ProtectionEvent.BreakGlassReviewed;
import no.tverrlag.team.events.TeamEvent;
import org.jspecify.annotations.Nullable;

/** The unit judges whether an emergency access was one. */
public final class ReviewBreakGlass {

    public record Command(
            PersonId person,
            String breakGlass,
            boolean justified,
            @Nullable Sealed note,
            ActorRef reviewedBy,
            Instant at) {}

    public static final Slice<Command, Protection, TeamEvent> SLICE =
            new Slice<>(
                    "ReviewBreakGlass",
                    Set.of(BreakGlassOpened.class, BreakGlassReviewed.class),
                    it -> List.of(Tag.of("person", it.person())),
                    it -> Protection.none(),
                    Blocks::glasses,
                    ReviewBreakGlass::decide);

    private ReviewBreakGlass() {}

    static Decision<TeamEvent, ProtectionRefusal> decide(Command it, Protection now) {
        Glass glass = now.glass(it.breakGlass()).orElse(null);
        if (glass == null) {
            return refuse(new ProtectionRefusal.UnknownBreakGlass());
        }
        if (glass.opened().openedBy().id().equals(it.reviewedBy().id())) {
            return refuse(new ProtectionRefusal.OwnBreakGlass());
        }
        if (!it.justified() && Texts.missing(it.note())) {
            return refuse(new ProtectionRefusal.NoteMissing());
        }
        if (Texts.tooLong(it.note())) {
            return refuse(new ProtectionRefusal.TextTooLong(Texts.LIMIT));
        }
        BreakGlassReviewed before = glass.reviewed();
        if (before != null) {
            return before.justified() == it.justified()
                            && before.reviewedBy().id().equals(it.reviewedBy().id())
                    ? nothing()
                    : refuse(new ProtectionRefusal.AlreadyReviewed());
        }
        return append(
                new BreakGlassReviewed(
                        it.person(),
                        it.breakGlass(),
                        it.justified(),
                        it.note(),
                        glass.opened().municipality(),
                        it.reviewedBy(),
                        it.at()));
    }
}
