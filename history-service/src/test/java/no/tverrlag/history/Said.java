package no.tverrlag.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.tverrlag.contracts.access.AccessAction;
import no.tverrlag.contracts.access.AccessDecision;
import no.tverrlag.contracts.access.AccessRecorded;
import no.tverrlag.contracts.plan.Achievement;
import no.tverrlag.contracts.plan.Change;
import no.tverrlag.contracts.plan.CloseReason;
import no.tverrlag.contracts.plan.GoalAgreed;
import no.tverrlag.contracts.plan.GoalClosed;
import no.tverrlag.contracts.plan.GoalEvaluated;
import no.tverrlag.contracts.plan.GoalProposed;
import no.tverrlag.contracts.plan.Instrument;
import no.tverrlag.contracts.plan.LifeArea;
import no.tverrlag.contracts.plan.NextStep;
import no.tverrlag.contracts.plan.Period;
import no.tverrlag.contracts.plan.PlanActivated;
import no.tverrlag.contracts.plan.PlanClosed;
import no.tverrlag.contracts.plan.PlanOpened;
import no.tverrlag.contracts.plan.PlanStatus;
import no.tverrlag.contracts.referral.NeedReported;
import no.tverrlag.contracts.team.AttendanceMode;
import no.tverrlag.contracts.team.ConsentEnd;
import no.tverrlag.contracts.team.ConsentForm;
import no.tverrlag.contracts.team.ConsentGiven;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.contracts.team.ConsentReplaced;
import no.tverrlag.contracts.team.ConsentWithdrawn;
import no.tverrlag.contracts.team.CoordinatorAssigned;
import no.tverrlag.contracts.team.CoordinatorEnded;
import no.tverrlag.contracts.team.CoordinatorKind;
import no.tverrlag.contracts.team.CoordinatorRoleAccepted;
import no.tverrlag.contracts.team.CoordinatorRoleDeclined;
import no.tverrlag.contracts.team.CoordinatorVacant;
import no.tverrlag.contracts.team.DeclineReason;
import no.tverrlag.contracts.team.EndReason;
import no.tverrlag.contracts.team.MemberInvited;
import no.tverrlag.contracts.team.MemberLeft;
import no.tverrlag.contracts.team.MembershipAccepted;
import no.tverrlag.contracts.team.MembershipDeclined;
import no.tverrlag.contracts.team.TransitionKind;
import no.tverrlag.contracts.team.TransitionRecorded;
import no.tverrlag.contracts.team.VacancyCause;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;

/** What the other services may say about one person, with all that a test does not care for. */
public record Said(PersonId person) {

    /** Personal text that may be found nowhere in clear. */
    public static final String SECRET = "Works best by drawing first";

    private static final ActorRef UNIT =
            new ActorRef("unit", Sector.HEALTH_MUNICIPAL, "Coordinating unit");
    private static final CoordinatorKind KIND = CoordinatorKind.CHILD_COORDINATOR;

    /** A professional by their key. */
    public static ActorRef who(String key) {
        Sector sector =
                switch (key) {
                    case "teacher" -> Sector.SCHOOL;
                    case "gp" -> Sector.GP;
                    case "ppt" -> Sector.PPT;
                    case "welfare" -> Sector.CHILD_WELFARE;
                    default -> Sector.HEALTH_MUNICIPAL;
                };
        return new ActorRef(key, sector, "Organisation of " + key);
    }

    public CoordinatorAssigned assigned(String coordinator, Instant at) {
        return new CoordinatorAssigned(
                person, who(coordinator), KIND, null, null, null, "c-coordinator", UNIT, at);
    }

    public CoordinatorRoleAccepted roleAccepted(String coordinator, Instant at) {
        return new CoordinatorRoleAccepted(person, who(coordinator), KIND, at);
    }

    public CoordinatorRoleDeclined roleDeclined(String coordinator, Instant at) {
        return new CoordinatorRoleDeclined(
                person, who(coordinator), KIND, DeclineReason.NO_TIME, at);
    }

    public CoordinatorEnded ended(String coordinator, Instant at) {
        return new CoordinatorEnded(
                person,
                who(coordinator),
                KIND,
                EndReason.STAFF_TURNOVER,
                Sealed.of(SECRET),
                UNIT,
                at);
    }

    public CoordinatorVacant vacant(Instant at) {
        return new CoordinatorVacant(person, KIND, VacancyCause.ENDED, at);
    }

    public MemberInvited invited(String member, Instant at) {
        return new MemberInvited(
                person, who(member), Sealed.of(SECRET), AttendanceMode.ALWAYS, null, UNIT, at);
    }

    public MembershipAccepted joined(String member, Instant at) {
        return new MembershipAccepted(
                person, who(member), Sealed.of(SECRET), AttendanceMode.ALWAYS, at);
    }

    public MembershipDeclined declined(String member, Instant at) {
        return new MembershipDeclined(person, who(member), DeclineReason.NO_CAPACITY, at);
    }

    public MemberLeft left(String member, Instant at) {
        return new MemberLeft(person, who(member), EndReason.MOVED, true, UNIT, at);
    }

    public TransitionRecorded passed(TransitionKind kind, Instant at) {
        return new TransitionRecorded(
                person, "t-1", kind, Sealed.of(SECRET), null, null, who("hospital"), at);
    }

    public ConsentGiven consented(
            String id, ConsentKind kind, List<Sector> to, @Nullable Instant until, Instant at) {
        List<DataCategory> categories =
                kind == ConsentKind.SHARE ? List.of(DataCategory.PLAN) : List.of();
        ActorRef mother = ActorRef.of("mother");
        return new ConsentGiven(
                person,
                id,
                kind,
                to,
                categories,
                at,
                until,
                mother,
                ConsentForm.DIGITAL,
                mother,
                at);
    }

    public ConsentReplaced replaced(String id, String by, Instant at) {
        return new ConsentReplaced(person, id, by, at);
    }

    public ConsentWithdrawn withdrew(ConsentEnd end, Instant at) {
        return new ConsentWithdrawn(
                person, ConsentKind.SHARE, List.of(end), ActorRef.of("mother"), at);
    }

    public PlanOpened opened(String plan, Instant at) {
        Period period = new Period(LocalDate.of(2024, 10, 15), LocalDate.of(2025, 10, 15));
        List<LocalDate> reviews = List.of(LocalDate.of(2025, 1, 15));
        return new PlanOpened(person, plan, period, reviews, "2022-08", who("nurse"), at);
    }

    public PlanActivated activated(String plan, Instant at) {
        return new PlanActivated(person, plan, who("nurse"), at);
    }

    public PlanClosed closed(String plan, Instant at) {
        return new PlanClosed(person, plan, CloseReason.COMPLETED, PlanStatus.COMPLETED, at);
    }

    public GoalProposed proposed(String plan, String goal, Instant at) {
        return new GoalProposed(
                person, plan, goal, Sealed.of(SECRET), LifeArea.SCHOOL, who("nurse"), null, at);
    }

    public GoalAgreed agreed(String plan, String goal, Instant at) {
        return new GoalAgreed(person, plan, goal, ActorRef.of(person.value()), true, null, at);
    }

    public GoalClosed goalClosed(String plan, String goal, Instant at) {
        return new GoalClosed(person, plan, goal, Achievement.ACHIEVED, at);
    }

    public GoalEvaluated evaluated(
            String plan, String goal, @Nullable Integer score, Change change, Instant at) {
        return new GoalEvaluated(
                person,
                plan,
                goal,
                "e-1",
                score == null ? Instrument.NARRATIVE : Instrument.PSFS,
                score,
                change,
                Achievement.IMPROVING,
                Sealed.of(SECRET),
                null,
                NextStep.CONTINUE,
                null,
                who("nurse"),
                at);
    }

    public NeedReported reported(Instant at) {
        return new NeedReported(
                person,
                "r-1",
                who("teacher"),
                NeedReported.ReporterKind.SCHOOL,
                Sealed.of(SECRET),
                List.of(NeedReported.NeedArea.SCHOOL),
                NeedReported.Urgency.NORMAL,
                NeedReported.IdentificationMethod.OBSERVATION,
                List.of(NeedReported.Requested.TEAM),
                null,
                "hol-7-1",
                at);
    }

    public AccessRecorded read(String actor, AccessDecision decision, String basis, Instant at) {
        return new AccessRecorded(
                person,
                actor,
                Role.PRACTITIONER,
                who(actor).sector(),
                who(actor).organisation(),
                "5530",
                AccessAction.READ,
                DataCategory.PLAN,
                decision,
                basis,
                "GET /persons/{person}/plan",
                at,
                Map.of());
    }
}
