package no.tverrlag.notification.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.tverrlag.contracts.plan.Achievement;
import no.tverrlag.contracts.plan.Change;
import no.tverrlag.contracts.plan.GoalEvaluated;
import no.tverrlag.contracts.plan.Instrument;
import no.tverrlag.contracts.plan.NextStep;
import no.tverrlag.contracts.plan.Period;
import no.tverrlag.contracts.plan.PlanActivated;
import no.tverrlag.contracts.plan.PlanOpened;
import no.tverrlag.contracts.team.AttendanceMode;
import no.tverrlag.contracts.team.CoordinatorEnded;
import no.tverrlag.contracts.team.CoordinatorKind;
import no.tverrlag.contracts.team.CoordinatorRoleAccepted;
import no.tverrlag.contracts.team.EndReason;
import no.tverrlag.contracts.team.MembershipAccepted;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Neighbour;

/**
 * One new person and new people around them (an inbox is its owner's, whatever the person), what
 * the neighbours say about them, and short words for what is asked of the service.
 */
public final class Case {

    private static final Instant EARLIER = Instant.parse("2024-10-15T10:00:00Z");

    public final PersonId person = new PersonId("p-" + UUID.randomUUID());
    public final String plan = "plan-" + UUID.randomUUID();
    public final Caller nurse = somebody("nurse", Sector.HEALTH_MUNICIPAL);
    public final Caller teacher = somebody("teacher", Sector.SCHOOL);
    public final Caller stranger = somebody("stranger", Sector.NAV);
    final Neighbour teams = new Neighbour("team");
    final Neighbour plans = new Neighbour("plan");

    private static Caller somebody(String who, Sector sector) {
        return Caller.practitioner(who + "-" + UUID.randomUUID(), sector);
    }

    private static ActorRef actor(Caller who) {
        return new ActorRef(
                who.id(),
                Sector.valueOf(who.claims().getOrDefault("sector", "")),
                who.claims().getOrDefault("organisation", ""));
    }

    public long accepted(Caller coordinator) {
        return teams.publishes(acceptance(coordinator));
    }

    CoordinatorRoleAccepted acceptance(Caller coordinator) {
        return new CoordinatorRoleAccepted(
                person, actor(coordinator), CoordinatorKind.COORDINATOR, EARLIER);
    }

    long ended(Caller coordinator) {
        ActorRef who = actor(coordinator);
        return teams.publishes(
                new CoordinatorEnded(
                        person,
                        who,
                        CoordinatorKind.COORDINATOR,
                        EndReason.MOVED,
                        Sealed.of("She knows the family well"),
                        who,
                        EARLIER));
    }

    public long joined(Caller member) {
        return teams.publishes(
                new MembershipAccepted(
                        person,
                        actor(member),
                        Sealed.of("contact teacher"),
                        AttendanceMode.ALWAYS,
                        EARLIER));
    }

    /** A plan with these reviews, worked by from now on. */
    public long activePlan(LocalDate... reviewDates) {
        plans.publishes(
                new PlanOpened(
                        person,
                        plan,
                        new Period(LocalDate.parse("2024-10-15"), LocalDate.parse("2099-10-15")),
                        List.of(reviewDates),
                        "forskrift-individuell-plan-2022",
                        actor(nurse),
                        EARLIER));
        return plans.publishes(activated());
    }

    PlanActivated activated() {
        return new PlanActivated(person, plan, actor(nurse), EARLIER);
    }

    long evaluated(Instant at) {
        return plans.publishes(
                new GoalEvaluated(
                        person,
                        plan,
                        "goal-1",
                        "evaluation-1",
                        Instrument.PSFS,
                        3,
                        Change.FIRST,
                        Achievement.IMPROVING,
                        Sealed.of("I was in class with Mia"),
                        null,
                        NextStep.CONTINUE,
                        null,
                        actor(nurse),
                        at));
    }

    public List<Map<String, Object>> inbox(Caller of) {
        Response answer = of.request().get("/inbox");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.jsonPath().getList("notices");
    }

    /** The inbox as soon as it holds so many, or as it is when the time is over. */
    public List<Map<String, Object>> inbox(Caller of, int atLeast) {
        return Eventually.answers(() -> inbox(of), notices -> notices.size() >= atLeast);
    }

    /** The id of the nurse's one notice, made at the first call. */
    public String noticeForTheNurse() {
        if (inbox(nurse).isEmpty()) {
            accepted(nurse);
            activePlan(LocalDate.parse("2025-01-15"));
        }
        return String.valueOf(inbox(nurse, 1).getFirst().get("id"));
    }

    Response acknowledge(Caller by, Object notice) {
        return by.request().body("{}").post("/inbox/" + notice + "/acknowledge");
    }

    /**
     * Returns when the service has taken in all up to there: only then does it answer the stranger,
     * and denies them.
     */
    public void takenIn(String source, long position, Object notice) {
        Response denied =
                stranger.request()
                        .header("Tverrlag-Await", source + "=" + position)
                        .body("{}")
                        .post("/inbox/" + notice + "/acknowledge");
        assertThat(denied.statusCode()).as(denied.asString()).isEqualTo(403);
    }
}
