package no.tverrlag.notification.inbox;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.notification.NotificationAccess;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.access.AccessPolicy;
import no.tverrlag.runtime.access.AccessRule;
import no.tverrlag.runtime.access.Asker;
import no.tverrlag.runtime.access.Asking;
import no.tverrlag.runtime.access.RelationsSource;
import no.tverrlag.runtime.access.Verdict;
import no.tverrlag.runtime.engine.Ledger;

/** The caller's own notices. */
@Path("/inbox")
public class InboxResource {

    /** Who may acknowledge a notice may see it. */
    private static final AccessRule RULE =
            NotificationAccess.TABLE.rule("POST /inbox/{notice}/acknowledge").orElseThrow();

    private final Acts acts;
    private final Ledger ledger;
    private final Asking asking;
    private final RelationsSource relations;
    private final Clock clock;

    InboxResource(Acts acts, Ledger ledger, Asking asking, RelationsSource relations, Clock clock) {
        this.acts = acts;
        this.ledger = ledger;
        this.asking = asking;
        this.relations = relations;
        this.clock = clock;
    }

    /** The caller's notices, oldest first. */
    public record Body(List<Inbox.Notice> notices) {}

    /**
     * Only notices about persons whom the caller still has to do with: that is asked now, not when
     * they were raised.
     */
    @GET
    public Body inbox() {
        Asker caller = asking.asker();
        List<Inbox.Notice> notices =
                ledger.answers().ask(Inbox.QUESTION, caller.actor().id()).view().stream()
                        .filter(notice -> stillConcerned(caller, notice.person()))
                        .toList();
        acts.foundAmong(notices.stream().map(Inbox.Notice::person).distinct().toList(), "hol 7-2");
        return new Body(notices);
    }

    private boolean stillConcerned(Asker caller, PersonId person) {
        return AccessPolicy.decide(caller, person, RULE, relations.of(person), Instant.now(clock))
                instanceof Verdict.Permit;
    }
}
