package no.tverrlag.team.protectionoverview;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.team.events.Glass;

/** What the caller's coordinating unit has yet to review. */
@Path("/break-glass")
public class UnreviewedResource {

    private final Acts acts;
    private final Ledger ledger;

    UnreviewedResource(Acts acts, Ledger ledger) {
        this.acts = acts;
        this.ledger = ledger;
    }

    /** Oldest first. */
    public record Body(List<GlassBody> unreviewed) {}

    @GET
    public Body unreviewed() {
        String municipality = acts.actor().municipality();
        List<Glass> found =
                municipality == null
                        ? List.of()
                        : ledger.answers()
                                .ask(ProtectionOverview.UNREVIEWED, municipality)
                                .view()
                                .inOrder();
        List<PersonId> persons =
                found.stream().map(each -> each.opened().person()).distinct().toList();
        acts.foundAmong(persons, "hol 7-3");
        return new Body(found.stream().map(GlassBody::of).toList());
    }
}
