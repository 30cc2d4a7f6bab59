package no.tverrlag.notification.inbox;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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
import no.tverrlag.runtime.http.Paging;
import org.jspecify.annotations.Nullable;

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

    /**
     * One page of the caller's notices, oldest first.
     *
     * @param next what to give as {@code cursor} to go on; absent on the last page
     */
    public record Body(List<Inbox.Notice> notices, @Nullable String next) implements Paging.Page {}

    /**
     * Only notices about persons whom the caller still has to do with: that is asked now, not when
     * they were raised.
     */
    @GET
    public Body inbox(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging paging = Paging.of(limit, cursor);
        Asker caller = asking.asker();
        Paging.Part<Inbox.Notice> part =
                paging.behind(
                        ledger.answers().ask(Inbox.QUESTION, caller.actor().id()).view(),
                        Inbox.Notice::id,
                        notice -> stillConcerned(caller, notice.person()));
        List<Inbox.Notice> notices = part.items();
        acts.foundAmong(notices.stream().map(Inbox.Notice::person).distinct().toList(), "hol 7-2");
        return new Body(notices, part.next());
    }

    private boolean stillConcerned(Asker caller, PersonId person) {
        return AccessPolicy.decide(caller, person, RULE, relations.of(person), Instant.now(clock))
                instanceof Verdict.Permit;
    }
}
