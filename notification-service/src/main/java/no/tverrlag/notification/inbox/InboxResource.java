package no.tverrlag.notification.inbox;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import no.tverrlag.kernel.Actor;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.access.PersonRelations;
import no.tverrlag.runtime.access.RelationsSource;
import no.tverrlag.runtime.engine.Ledger;

/** The caller's own notices. */
@Path("/inbox")
public class InboxResource {

    private final Acts acts;
    private final Ledger ledger;
    private final RelationsSource relations;

    InboxResource(Acts acts, Ledger ledger, RelationsSource relations) {
        this.acts = acts;
        this.ledger = ledger;
        this.relations = relations;
    }

    /** The caller's notices, oldest first. */
    public record Body(List<Inbox.Notice> notices) {}

    /**
     * Only notices about persons whom the caller still has to do with: that is asked now, not when
     * they were raised.
     */
    @GET
    public Body inbox() {
        Actor caller = acts.actor();
        List<Inbox.Notice> notices =
                ledger.answers().ask(Inbox.QUESTION, caller.id()).view().stream()
                        .filter(notice -> stillConcerned(caller, relations.of(notice.person())))
                        .toList();
        acts.foundAmong(notices.stream().map(Inbox.Notice::person).distinct().toList(), "hol 7-2");
        return new Body(notices);
    }

    private static boolean stillConcerned(Actor caller, PersonRelations relations) {
        return relations.members().containsKey(caller.id())
                || (relations.coordinator() != null
                        && relations.coordinator().id().equals(caller.id()));
    }
}
