package no.tverrlag.notification.acknowledge;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.WithoutRivals;
import org.jspecify.annotations.Nullable;

/** Having seen a notice, over HTTP. */
@Path("/inbox/{notice}/acknowledge")
public class AcknowledgeNoticeResource {

    private final Acts acts;

    AcknowledgeNoticeResource(Acts acts) {
        this.acts = acts;
    }

    /** When it was seen, if not now. */
    public record Body(@Nullable Instant occurredAt) {}

    @POST
    @WithoutRivals
    public Response acknowledge(@PathParam("notice") String notice, @Nullable Body body) {
        return acts.onTagged("notice", notice)
                .at(body == null ? null : body.occurredAt())
                .touching(notice)
                .run(
                        AcknowledgeNotice.SLICE,
                        act ->
                                new AcknowledgeNotice.Command(
                                        act.person(), notice, act.actor().ref(), act.at()));
    }
}
