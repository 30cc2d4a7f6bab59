package no.tverrlag.referral;

import static no.tverrlag.referral.Nora.GP;
import static no.tverrlag.referral.Nora.NURSE;
import static no.tverrlag.referral.Nora.PERSON;
import static no.tverrlag.referral.Nora.SAMPLES;
import static no.tverrlag.referral.Nora.TEACHER;
import static no.tverrlag.referral.Nora.TUESDAY;
import static no.tverrlag.referral.Nora.UNIT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.referral.assessment.Author;
import no.tverrlag.referral.assessment.RecordContribution;
import no.tverrlag.referral.assessment.RecordIplos;
import no.tverrlag.referral.assessment.RecordPsfs;
import no.tverrlag.referral.events.AddressProtection;
import no.tverrlag.referral.events.AssessmentConcluded;
import no.tverrlag.referral.events.LegalHoldPlaced;
import no.tverrlag.referral.events.NeedReportDeclined.ReasonCode;
import no.tverrlag.referral.events.NeedReported;
import no.tverrlag.referral.events.PersonErased;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.RiskScoreRecorded;
import no.tverrlag.referral.events.WhatMattersRecorded;
import no.tverrlag.referral.keeping.ErasePerson;
import no.tverrlag.referral.keeping.Holdings;
import no.tverrlag.referral.keeping.LiftLegalHold;
import no.tverrlag.referral.keeping.PlaceLegalHold;
import no.tverrlag.referral.keeping.Retention;
import no.tverrlag.referral.outcome.AcceptForAssessment;
import no.tverrlag.referral.outcome.AcknowledgeReport;
import no.tverrlag.referral.outcome.ConcludeAssessment;
import no.tverrlag.referral.outcome.DeclineReport;
import no.tverrlag.referral.outcome.LinkDuplicate;
import no.tverrlag.referral.outcome.RedirectReport;
import no.tverrlag.referral.outcome.WithdrawReport;
import no.tverrlag.referral.protection.ProtectAddress;
import no.tverrlag.referral.registerperson.RegisterPerson;
import no.tverrlag.referral.reportneed.ReportNeed;
import no.tverrlag.referral.riskscore.RecordRiskScore;
import no.tverrlag.testkit.SliceRules;
import org.junit.jupiter.api.Test;

class ReferralSlicesTest {

    @Test
    void every_slice_reads_what_it_folds_and_is_total() {
        SliceRules.of(ReferralCatalogue.CATALOGUE, SAMPLES)
                .slice(
                        RegisterPerson.SLICE,
                        new RegisterPerson.Command(
                                PERSON, null, Sealed.of("Nora"), Nora.BORN, "nb", TUESDAY))
                .slice(
                        ReportNeed.SLICE,
                        new ReportNeed.Command(
                                PERSON,
                                "r1",
                                TEACHER,
                                NeedReported.ReporterKind.SCHOOL,
                                Sealed.of("Help"),
                                List.of(),
                                NeedReported.Urgency.HIGH,
                                NeedReported.IdentificationMethod.SELF,
                                List.of(),
                                null,
                                null,
                                TUESDAY))
                .slice(
                        AcknowledgeReport.SLICE,
                        new AcknowledgeReport.Command(PERSON, "r1", null, UNIT, TUESDAY))
                .slice(
                        LinkDuplicate.SLICE,
                        new LinkDuplicate.Command(PERSON, "r2", "r1", UNIT, TUESDAY))
                .slice(
                        DeclineReport.SLICE,
                        new DeclineReport.Command(
                                PERSON,
                                "r1",
                                ReasonCode.NOT_COORDINATED,
                                null,
                                null,
                                false,
                                UNIT,
                                TUESDAY))
                .slice(
                        RedirectReport.SLICE,
                        new RedirectReport.Command(
                                PERSON,
                                "r1",
                                ReasonCode.NOT_COORDINATED,
                                Sealed.of("Nav"),
                                null,
                                null,
                                false,
                                UNIT,
                                TUESDAY))
                .slice(
                        WithdrawReport.SLICE,
                        new WithdrawReport.Command(PERSON, "r1", null, TEACHER, false, TUESDAY))
                .slice(
                        AcceptForAssessment.SLICE,
                        new AcceptForAssessment.Command(
                                PERSON, "r1", NURSE, List.of(), null, UNIT, TUESDAY))
                .slice(
                        ConcludeAssessment.SLICE,
                        new ConcludeAssessment.Command(
                                PERSON,
                                "r1",
                                new AssessmentConcluded.Eligibility(false, false),
                                List.of(AssessmentConcluded.Outcome.NO_ACTION),
                                Sealed.of("why"),
                                null,
                                null,
                                UNIT,
                                TUESDAY))
                .slice(
                        RecordContribution.SLICE,
                        new RecordContribution.Command(
                                PERSON,
                                "c1",
                                Sector.SCHOOL,
                                List.of(Sealed.of("sleep")),
                                List.of(),
                                new Author(TEACHER, false),
                                TUESDAY))
                .slice(
                        RecordPsfs.SLICE,
                        new RecordPsfs.Command(
                                PERSON,
                                "p1",
                                WhatMattersRecorded.Direction.ZERO_CANNOT,
                                WhatMattersRecorded.AssistedBy.SELF,
                                Nora.WHAT_MATTERS.activities(),
                                new Author(NURSE, false),
                                TUESDAY))
                .slice(
                        RecordIplos.SLICE,
                        new RecordIplos.Command(
                                PERSON,
                                "f1",
                                Map.of("memory", 2),
                                new Author(NURSE, false),
                                TUESDAY))
                .slice(
                        RecordRiskScore.SLICE,
                        new RecordRiskScore.Command(
                                PERSON,
                                "s1",
                                RiskScoreRecorded.Tool.LOCAL,
                                "1",
                                3,
                                RiskScoreRecorded.Band.LOW,
                                GP,
                                TUESDAY))
                .slice(
                        PlaceLegalHold.SLICE,
                        new PlaceLegalHold.Command(
                                PERSON,
                                "h3",
                                LegalHoldPlaced.Reason.COURT_CASE,
                                "24-020",
                                UNIT,
                                TUESDAY))
                .slice(
                        ProtectAddress.SLICE,
                        new ProtectAddress.Command(
                                PERSON, AddressProtection.CONFIDENTIAL, List.of(), UNIT, TUESDAY))
                .slice(LiftLegalHold.SLICE, new LiftLegalHold.Command(PERSON, "h1", UNIT, TUESDAY))
                .slice(
                        ErasePerson.SLICE,
                        new ErasePerson.Command(
                                PERSON,
                                PersonErased.Reason.COURT_ORDER,
                                "24-019",
                                new Retention(Map.of(), Set.of()),
                                Holdings.none(),
                                UNIT,
                                TUESDAY,
                                TUESDAY))
                .covering("no.tverrlag.referral")
                .check();
    }
}
