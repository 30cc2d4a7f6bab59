package no.tverrlag.referral.reportneed;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.referral.events.NeedReported;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.WithoutRivals;
import org.jspecify.annotations.Nullable;

/** Anybody around the person, and the person, tells of a need. */
@Path("/need-reports")
public class ReportNeedResource {

    private final Acts acts;

    ReportNeedResource(Acts acts) {
        this.acts = acts;
    }

    public record Body(
            PersonId person,
            String summary,
            @Nullable List<NeedReported.NeedArea> needAreas,
            NeedReported.Urgency urgency,
            NeedReported.IdentificationMethod identificationMethod,
            @Nullable List<NeedReported.Requested> requested,
            NeedReported.@Nullable ConsentToReport consentToReport,
            @Nullable String dutyBasis,
            @Nullable Instant occurredAt) {}

    @POST
    @WithoutRivals
    public Response report(Body body) {
        return acts.on(body.person())
                .at(body.occurredAt())
                .creating()
                .run(ReportNeed.SLICE, act -> command(body, act.id(), act.actor(), act.at()));
    }

    private static ReportNeed.Command command(Body body, String id, Actor reporter, Instant at) {
        return new ReportNeed.Command(
                body.person(),
                id,
                reporter.ref(),
                kindOf(reporter),
                Sealed.of(body.summary()),
                body.needAreas() == null ? List.of() : body.needAreas(),
                body.urgency(),
                body.identificationMethod(),
                body.requested() == null ? List.of() : body.requested(),
                body.consentToReport(),
                body.dutyBasis(),
                at);
    }

    static NeedReported.ReporterKind kindOf(Actor reporter) {
        Sector sector = reporter.sector();
        if (reporter.is(Role.CITIZEN)) {
            return NeedReported.ReporterKind.PERSON;
        }
        if (reporter.is(Role.REPRESENTATIVE)) {
            return NeedReported.ReporterKind.NEXT_OF_KIN;
        }
        return sector == null ? NeedReported.ReporterKind.OTHER : kindOf(sector);
    }

    private static NeedReported.ReporterKind kindOf(Sector sector) {
        return switch (sector) {
            case GP -> NeedReported.ReporterKind.GP;
            case HEALTH_MUNICIPAL, DENTAL -> NeedReported.ReporterKind.HEALTH;
            case SPECIALIST_HEALTH -> NeedReported.ReporterKind.HOSPITAL;
            case NAV -> NeedReported.ReporterKind.NAV;
            case SCHOOL -> NeedReported.ReporterKind.SCHOOL;
            case KINDERGARTEN -> NeedReported.ReporterKind.KINDERGARTEN;
            case PPT -> NeedReported.ReporterKind.PPT;
            case CHILD_WELFARE -> NeedReported.ReporterKind.CHILD_WELFARE;
            case HOUSING,
                    FAMILY_COUNSELLING,
                    CRISIS_SHELTER,
                    INTEGRATION,
                    VOLUNTARY,
                    PRIVATE_PROVIDER ->
                    NeedReported.ReporterKind.OTHER;
        };
    }
}
