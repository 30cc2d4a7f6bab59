package no.tverrlag.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.referral.events.AddressProtection;
import no.tverrlag.referral.events.AddressProtectionSet;
import no.tverrlag.referral.events.AssessmentConcluded;
import no.tverrlag.referral.events.AssessmentConcluded.Eligibility;
import no.tverrlag.referral.events.AssessmentConcluded.Outcome;
import no.tverrlag.referral.events.AssessmentContributionRecorded;
import no.tverrlag.referral.events.FunctionalAssessmentRecorded;
import no.tverrlag.referral.events.IplosVariable;
import no.tverrlag.referral.events.LegalHoldLifted;
import no.tverrlag.referral.events.LegalHoldPlaced;
import no.tverrlag.referral.events.NeedAcceptedForAssessment;
import no.tverrlag.referral.events.NeedReportDeclined;
import no.tverrlag.referral.events.NeedReportLinkedAsDuplicate;
import no.tverrlag.referral.events.NeedReportReceived;
import no.tverrlag.referral.events.NeedReportRedirected;
import no.tverrlag.referral.events.NeedReportWithdrawn;
import no.tverrlag.referral.events.NeedReported;
import no.tverrlag.referral.events.PersonErased;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.RiskScoreRecorded;
import no.tverrlag.referral.events.WhatMattersRecorded;

/** Nora, 11, and those around her: facts and people that the tests start from. */
public final class Nora {

    public static final PersonId PERSON = new PersonId("nora");
    public static final PersonId SOMEBODY_ELSE = new PersonId("somebody-else");
    public static final LocalDate BORN = LocalDate.of(2013, 3, 13);
    public static final Instant MONDAY = Instant.parse("2024-09-02T08:10:00Z");
    public static final Instant TUESDAY = Instant.parse("2024-09-03T07:30:00Z");

    public static final ActorRef TEACHER = new ActorRef("teacher", Sector.SCHOOL, "Skolen");
    public static final ActorRef GP = new ActorRef("gp", Sector.GP, "Legesenteret");
    public static final ActorRef NURSE =
            new ActorRef("nurse", Sector.HEALTH_MUNICIPAL, "Helsestasjonen");
    public static final ActorRef UNIT =
            new ActorRef("unit", Sector.HEALTH_MUNICIPAL, "Koordinerende enhet");
    public static final ActorRef MOTHER = ActorRef.of("mother");

    public static final PersonRegistered REGISTERED = registered(PERSON, BORN);
    public static final NeedReported REPORTED = reported("r1", TEACHER);
    public static final NeedReported REPORTED_TOO = reported("r2", GP);
    public static final NeedReportReceived RECEIVED =
            new NeedReportReceived(PERSON, "r1", UNIT, null, TUESDAY);
    public static final NeedReportLinkedAsDuplicate SECOND_FOLLOWS_FIRST =
            new NeedReportLinkedAsDuplicate(PERSON, "r2", "r1", UNIT, TUESDAY);
    public static final NeedReportDeclined DECLINED =
            new NeedReportDeclined(
                    PERSON,
                    "r1",
                    NeedReportDeclined.ReasonCode.NOT_LONG_TERM,
                    null,
                    TUESDAY,
                    true,
                    UNIT,
                    TUESDAY);
    public static final NeedReportRedirected REDIRECTED =
            new NeedReportRedirected(
                    PERSON,
                    "r1",
                    NeedReportDeclined.ReasonCode.OUTSIDE_MUNICIPALITY,
                    Sealed.of("Tromso"),
                    null,
                    null,
                    false,
                    UNIT,
                    TUESDAY);
    public static final NeedReportWithdrawn WITHDRAWN =
            new NeedReportWithdrawn(PERSON, "r1", null, TEACHER, TUESDAY);
    public static final NeedAcceptedForAssessment ACCEPTED = accepted("r1");
    public static final AssessmentContributionRecorded CONTRIBUTED =
            new AssessmentContributionRecorded(
                    PERSON,
                    "r1",
                    "c1",
                    Sector.SCHOOL,
                    TEACHER,
                    List.of(Sealed.of("safe return to class")),
                    List.of(Sealed.of("likes drawing")),
                    TUESDAY);
    public static final WhatMattersRecorded WHAT_MATTERS =
            new WhatMattersRecorded(
                    PERSON,
                    "r1",
                    "p1",
                    WhatMattersRecorded.Direction.ZERO_CANNOT,
                    WhatMattersRecorded.AssistedBy.PROXY,
                    List.of(new WhatMattersRecorded.Activity(Sealed.of("Stay in class"), 1)),
                    NURSE,
                    TUESDAY);
    public static final FunctionalAssessmentRecorded FUNCTIONS =
            new FunctionalAssessmentRecorded(
                    PERSON,
                    "r1",
                    "f1",
                    "IPLOS-17",
                    List.of(new FunctionalAssessmentRecorded.Score(IplosVariable.MEMORY, 2)),
                    NURSE,
                    TUESDAY);
    public static final RiskScoreRecorded RISK =
            new RiskScoreRecorded(
                    PERSON,
                    "s1",
                    RiskScoreRecorded.Tool.MEDRAVE,
                    "3",
                    71,
                    RiskScoreRecorded.Band.HIGH,
                    GP,
                    TUESDAY);
    public static final AssessmentConcluded CONCLUDED = concluded("r1");

    public static final LegalHoldPlaced HELD =
            new LegalHoldPlaced(
                    PERSON, "h1", LegalHoldPlaced.Reason.COURT_CASE, "24-017", UNIT, TUESDAY);
    public static final LegalHoldPlaced HELD_TOO =
            new LegalHoldPlaced(
                    PERSON, "h2", LegalHoldPlaced.Reason.COMPLAINT, "24-018", UNIT, TUESDAY);
    public static final LegalHoldLifted LIFTED = new LegalHoldLifted(PERSON, "h1", UNIT, TUESDAY);
    public static final PersonErased ERASED =
            new PersonErased(
                    PERSON,
                    PersonErased.Reason.COURT_ORDER,
                    "24-019",
                    ActorRef.of("operator"),
                    TUESDAY);

    public static final AddressProtectionSet PROTECTED =
            new AddressProtectionSet(
                    PERSON,
                    AddressProtection.STRICTLY_CONFIDENTIAL,
                    List.of("mother"),
                    UNIT,
                    TUESDAY);

    /** Every event once; some twice, so that all states can be reached. */
    public static final List<ReferralEvent> SAMPLES =
            List.of(
                    REGISTERED,
                    REPORTED,
                    REPORTED_TOO,
                    RECEIVED,
                    SECOND_FOLLOWS_FIRST,
                    DECLINED,
                    REDIRECTED,
                    WITHDRAWN,
                    ACCEPTED,
                    CONTRIBUTED,
                    WHAT_MATTERS,
                    FUNCTIONS,
                    RISK,
                    CONCLUDED,
                    HELD,
                    HELD_TOO,
                    LIFTED,
                    ERASED,
                    PROTECTED);

    private Nora() {}

    public static PersonRegistered registered(PersonId person, LocalDate born) {
        return new PersonRegistered(
                person,
                Sealed.of("13831350290"),
                Sealed.of("Nora Testesen"),
                PersonRegistered.born(born),
                "nb",
                MONDAY);
    }

    public static NeedReported reported(String report, ActorRef by) {
        return new NeedReported(
                PERSON,
                report,
                by,
                NeedReported.ReporterKind.SCHOOL,
                Sealed.of("Absent 41 of 60 days"),
                List.of(NeedReported.NeedArea.SCHOOL),
                NeedReported.Urgency.NORMAL,
                NeedReported.IdentificationMethod.OBSERVATION,
                List.of(NeedReported.Requested.TEAM),
                new NeedReported.ConsentToReport(true, MOTHER),
                null,
                MONDAY);
    }

    public static NeedAcceptedForAssessment accepted(String report) {
        return new NeedAcceptedForAssessment(
                PERSON, report, NURSE, List.of(NURSE, TEACHER, GP), null, UNIT, TUESDAY);
    }

    public static AssessmentConcluded concluded(String report) {
        return new AssessmentConcluded(
                PERSON,
                report,
                new Eligibility(true, true),
                List.of(Outcome.TEAM, Outcome.CHILD_COORDINATOR, Outcome.IP),
                Sealed.of("Three sectors, long-lasting"),
                Sealed.of("Wants to be back with her friend"),
                null,
                UNIT,
                TUESDAY);
    }
}
