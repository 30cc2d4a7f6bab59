package no.tverrlag.team.protectionoverview;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.team.events.Glass;
import org.jspecify.annotations.Nullable;

/** One emergency access on the wire. */
public record GlassBody(
        String id,
        PersonId person,
        ActorRef openedBy,
        String reason,
        Instant at,
        Instant until,
        @Nullable Review review) {

    /** How it was judged. */
    public record Review(
            boolean justified, @Nullable String note, ActorRef reviewedBy, Instant at) {}

    static GlassBody of(Glass glass) {
        var opened = glass.opened();
        var reviewed = glass.reviewed();
        return new GlassBody(
                opened.breakGlass(),
                opened.person(),
                opened.openedBy(),
                text(opened.reason()),
                opened.at(),
                opened.until(),
                reviewed == null
                        ? null
                        : new Review(
                                reviewed.justified(),
                                reviewed.note() == null ? null : text(reviewed.note()),
                                reviewed.reviewedBy(),
                                reviewed.at()));
    }

    private static String text(Sealed sealed) {
        return sealed.text().orElse("");
    }
}
