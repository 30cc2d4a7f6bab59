package no.tverrlag.team.meeting;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.nothing;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.kernel.Texts;
import no.tverrlag.team.events.MeetingEvent.AgendaPublished;
import no.tverrlag.team.events.MeetingEvent.MeetingScheduled;
import no.tverrlag.team.events.TeamEvent;

/** Publishes the agenda before the meeting; a newer one takes the place of an older. */
public final class PublishAgenda {

    public record Command(
            PersonId person,
            String meeting,
            List<Sealed> items,
            ActorRef publishedBy,
            Instant at) {}

    public static final Slice<Command, Meeting, TeamEvent> SLICE =
            new Slice<>(
                    "PublishAgenda",
                    Meeting.READS,
                    it -> List.of(Tag.of("meeting", it.meeting())),
                    it -> Meeting.unknown(it.person()),
                    Meeting::evolve,
                    PublishAgenda::decide);

    private PublishAgenda() {}

    static Decision<TeamEvent, MeetingRefusal> decide(Command it, Meeting now) {
        MeetingScheduled scheduled = now.scheduled();
        if (scheduled == null) {
            return refuse(new MeetingRefusal.UnknownMeeting(it.meeting()));
        }
        if (it.items().isEmpty() || it.items().stream().anyMatch(Texts::missing)) {
            return refuse(new MeetingRefusal.AgendaEmpty());
        }
        if (it.items().stream().anyMatch(Texts::tooLong)) {
            return refuse(new MeetingRefusal.TextTooLong(Texts.LIMIT));
        }
        if (it.items().equals(now.agenda())) {
            return nothing();
        }
        return now.held() || it.at().isAfter(scheduled.when())
                ? refuse(new MeetingRefusal.MeetingHasBegun(scheduled.when()))
                : append(
                        new AgendaPublished(
                                it.person(), it.meeting(), it.items(), it.publishedBy(), it.at()));
    }
}
