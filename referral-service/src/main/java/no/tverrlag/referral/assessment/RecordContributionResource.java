package no.tverrlag.referral.assessment;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** A participant tells what their sector sees. */
@Path("/persons/{person}/contributions")
public class RecordContributionResource {

    private final Acts acts;

    RecordContributionResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            Sector sector,
            @Nullable List<String> needs,
            @Nullable List<String> resources,
            @Nullable Instant occurredAt) {}

    @POST
    public Response contribute(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .creating()
                .run(
                        RecordContribution.SLICE,
                        act ->
                                new RecordContribution.Command(
                                        person,
                                        act.id(),
                                        body.sector(),
                                        sealed(body.needs()),
                                        sealed(body.resources()),
                                        new Author(
                                                act.actor().ref(),
                                                act.actor().is(Role.COORDINATING_UNIT)),
                                        act.at()));
    }

    private static List<Sealed> sealed(@Nullable List<String> lines) {
        return lines == null ? List.of() : lines.stream().map(Sealed::of).toList();
    }
}
