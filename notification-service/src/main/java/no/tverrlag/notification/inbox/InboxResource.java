package no.tverrlag.notification.inbox;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import no.tverrlag.contracts.access.AccessAction;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.access.AccessJournal;
import no.tverrlag.runtime.access.PersonRelations;
import no.tverrlag.runtime.access.RelationsSource;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.runtime.http.Paging;
import org.jspecify.annotations.Nullable;

/** The caller's own notices. */
@Path("/inbox")
public class InboxResource {

    private final Acts acts;
    private final Ledger ledger;
    private final RelationsSource relations;
    private final AccessJournal journal;

    InboxResource(Acts acts, Ledger ledger, RelationsSource relations, AccessJournal journal) {
        this.acts = acts;
        this.ledger = ledger;
        this.relations = relations;
        this.journal = journal;
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
        Actor caller = acts.actor();
        Paging.Part<Inbox.Notice> part =
                paging.behind(
                        ledger.answers().ask(Inbox.QUESTION, caller.id()).view(),
                        Inbox.Notice::id,
                        notice -> stillConcerned(caller, relations.of(notice.person())));
        List<Inbox.Notice> notices = part.items();
        notices.stream().map(Inbox.Notice::person).distinct().forEach(this::note);
        return new Body(notices, part.next());
    }

    private void note(PersonId person) {
        journal.note(
                person,
                DataCategory.NOTIFICATION,
                AccessAction.READ,
                true,
                "hol 7-2",
                relations.of(person));
    }

    private static boolean stillConcerned(Actor caller, PersonRelations relations) {
        return relations.members().containsKey(caller.id())
                || (relations.coordinator() != null
                        && relations.coordinator().id().equals(caller.id()));
    }
}
