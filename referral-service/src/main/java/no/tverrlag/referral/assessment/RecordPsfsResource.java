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
import no.tverrlag.referral.events.WhatMattersRecorded;
import no.tverrlag.runtime.Acts;
import org.jspecify.annotations.Nullable;

/** The person's own activities with their scores. */
@Path("/persons/{person}/psfs")
public class RecordPsfsResource {

    private final Acts acts;

    RecordPsfsResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            WhatMattersRecorded.Direction direction,
            WhatMattersRecorded.AssistedBy assistedBy,
            List<Activity> activities,
            @Nullable Instant occurredAt) {}

    @POST
    public Response score(@PathParam("person") PersonId person, Body body) {
        return acts.on(person)
                .at(body.occurredAt())
                .creating()
                .run(
                        RecordPsfs.SLICE,
                        act ->
                                new RecordPsfs.Command(
                                        person,
                                        act.id(),
                                        body.direction(),
                                        body.assistedBy(),
                                        body.activities().stream().map(Activity::scored).toList(),
                                        new Author(
                                                act.actor().ref(),
                                                act.actor().is(Role.COORDINATING_UNIT)),
                                        act.at()));
    }

    /** One activity in the person's own words, with its score as it stands on the form. */
    public record Activity(String name, int score) {
        WhatMattersRecorded.Activity scored() {
            return new WhatMattersRecorded.Activity(Sealed.of(name), score);
        }
    }
}
