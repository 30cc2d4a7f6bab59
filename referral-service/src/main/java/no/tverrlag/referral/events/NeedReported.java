package no.tverrlag.referral.events;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Somebody told the coordinating unit that a person may need follow-up.
 *
 * @param report id of the report
 * @param dutyBasis code of the statute that the report rests on, where it does not rest on consent
 */
public record NeedReported(
        PersonId person,
        String report,
        ActorRef reporter,
        ReporterKind reporterKind,
        Sealed summary,
        List<NeedArea> needAreas,
        Urgency urgency,
        IdentificationMethod identificationMethod,
        List<Requested> requested,
        @Nullable ConsentToReport consentToReport,
        @Nullable String dutyBasis,
        Instant at)
        implements ReportEvent {

    public NeedReported {
        needAreas = List.copyOf(needAreas);
        requested = List.copyOf(requested);
    }

    /** Which kind of reporter it was. */
    public enum ReporterKind {
        PERSON,
        NEXT_OF_KIN,
        GP,
        HEALTH,
        HOSPITAL,
        NAV,
        SCHOOL,
        KINDERGARTEN,
        PPT,
        CHILD_WELFARE,
        OTHER
    }

    /** Where in life the need is. */
    public enum NeedArea {
        HEALTH,
        MENTAL_HEALTH,
        SUBSTANCE_USE,
        DAILY_LIVING,
        FAMILY,
        SCHOOL,
        KINDERGARTEN,
        WORK,
        ECONOMY,
        HOUSING,
        SOCIAL,
        LEISURE,
        OTHER
    }

    /** How soon somebody should look at it. */
    public enum Urgency {
        LOW,
        NORMAL,
        HIGH
    }

    /** How the need came to light. */
    public enum IdentificationMethod {
        OBSERVATION,
        RISK_TOOL,
        CHECKLIST,
        CASE_FINDING,
        HOME_VISIT,
        SELF
    }

    /** What the reporter asks for. */
    public enum Requested {
        TEAM,
        COORDINATOR,
        CHILD_COORDINATOR,
        IP
    }

    /** What the person, or one who consents for them, said to the report being made. */
    public record ConsentToReport(boolean given, @Nullable ActorRef by) {}
}
