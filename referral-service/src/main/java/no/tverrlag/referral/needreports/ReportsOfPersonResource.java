package no.tverrlag.referral.needreports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.http.Paging;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** All reports about a person. */
@Path("/persons/{person}/need-reports")
public class ReportsOfPersonResource {

    private final Acts acts;

    ReportsOfPersonResource(Acts acts) {
        this.acts = acts;
    }

    /**
     * One page, in the order the reports were recorded.
     *
     * @param next what to give as {@code cursor} to go on; absent on the last page
     */
    public record Body(List<ReportBody> reports, @Nullable String next) implements Paging.Page {
        static Body of(Paging.Part<ReportStory> part) {
            return new Body(part.map(ReportBody::of), part.next());
        }
    }

    @GET
    @APIResponseSchema(Body.class)
    public Response reports(
            @PathParam("person") PersonId person,
            @QueryParam("limit") @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200")
                    @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging paging = Paging.of(limit, cursor);
        return acts.on(person)
                .answer(
                        ReportsOfPerson.QUESTION,
                        person,
                        view ->
                                Optional.of(
                                        Body.of(
                                                paging.part(
                                                        view,
                                                        story -> story.reported().report()))));
    }
}
