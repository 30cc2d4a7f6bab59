package no.tverrlag.team;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.AttendanceMode;
import no.tverrlag.team.events.ConsentEnd;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.ConsentEvent.ConsentWithdrawn;
import no.tverrlag.team.events.ConsentForm;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorAssigned;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorEnded;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorProposed;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorRoleAccepted;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorVacant;
import no.tverrlag.team.events.CoordinatorKind;
import no.tverrlag.team.events.DisclosureDuty;
import no.tverrlag.team.events.EndReason;
import no.tverrlag.team.events.MeetingEvent.MeetingScheduled;
import no.tverrlag.team.events.MeetingKind;
import no.tverrlag.team.events.MembershipEvent.FollowUpTeamFormed;
import no.tverrlag.team.events.MembershipEvent.MemberInvited;
import no.tverrlag.team.events.MembershipEvent.MembershipAccepted;
import no.tverrlag.team.events.PersonPreference;
import no.tverrlag.team.events.ProtectionEvent.DisclosureMade;
import no.tverrlag.team.events.VacancyCause;
import org.jspecify.annotations.Nullable;

/** The people and usual facts of the tests; every name and text is invented. */
public final class Nora {

    public static final PersonId NORA = new PersonId("nora");
    public static final ActorRef MOTHER = ActorRef.of("mother");
    public static final ActorRef UNIT =
            new ActorRef("unit", Sector.HEALTH_MUNICIPAL, "Koordinerende enhet");
    public static final ActorRef NURSE =
            new ActorRef("nurse", Sector.HEALTH_MUNICIPAL, "Helsestasjon");
    public static final ActorRef TEACHER = new ActorRef("teacher", Sector.SCHOOL, "Skole");
    public static final ActorRef GP = new ActorRef("gp", Sector.GP, "Legesenter");
    public static final ActorRef WELFARE =
            new ActorRef("welfare", Sector.CHILD_WELFARE, "Barnevern");
    public static final Instant T0 = Instant.parse("2024-09-20T09:00:00Z");
    public static final Sealed LONG = Sealed.of("x".repeat(10_001));

    public static final DisclosureMade DISCLOSED =
            new DisclosureMade(
                    NORA,
                    "d1",
                    "Barnevern",
                    DisclosureDuty.HEALTH_PERSONNEL,
                    Sealed.of("Bruises that nobody explains"),
                    true,
                    GP,
                    T0);

    private Nora() {}

    /** That many days after the start. */
    public static Instant day(int days) {
        return T0.plusSeconds(days * 86_400L);
    }

    public static Sealed text(String text) {
        return Sealed.of(text);
    }

    public static ConsentGiven consented(String id, ConsentKind kind, int day) {
        return new ConsentGiven(
                NORA,
                id,
                kind,
                List.of(),
                List.of(),
                day(day),
                null,
                MOTHER,
                ConsentForm.DIGITAL,
                MOTHER,
                day(day));
    }

    public static ConsentGiven shared(
            String id, int from, @Nullable Instant until, Sector... with) {
        return new ConsentGiven(
                NORA,
                id,
                ConsentKind.SHARE,
                List.of(with),
                List.of(DataCategory.PLAN, DataCategory.MEETING),
                day(from),
                until,
                MOTHER,
                ConsentForm.DIGITAL,
                MOTHER,
                day(from));
    }

    public static ConsentWithdrawn withdrawn(ConsentKind kind, int day, ConsentEnd... ends) {
        return new ConsentWithdrawn(NORA, kind, List.of(ends), MOTHER, day(day));
    }

    public static CoordinatorProposed proposed(ActorRef candidate, ActorRef wanted, int day) {
        return new CoordinatorProposed(
                NORA,
                candidate,
                CoordinatorKind.CHILD_COORDINATOR,
                new PersonPreference(wanted, TEACHER),
                null,
                UNIT,
                day(day));
    }

    public static CoordinatorAssigned assigned(ActorRef coordinator, int day) {
        return new CoordinatorAssigned(
                NORA,
                coordinator,
                CoordinatorKind.CHILD_COORDINATOR,
                new PersonPreference(coordinator, TEACHER),
                null,
                null,
                "c-coordinator",
                UNIT,
                day(day));
    }

    public static CoordinatorRoleAccepted roleAccepted(ActorRef coordinator, int day) {
        return new CoordinatorRoleAccepted(
                NORA, coordinator, CoordinatorKind.CHILD_COORDINATOR, day(day));
    }

    public static CoordinatorEnded coordinatorEnded(ActorRef coordinator, int day) {
        return new CoordinatorEnded(
                NORA,
                coordinator,
                CoordinatorKind.CHILD_COORDINATOR,
                EndReason.STAFF_TURNOVER,
                null,
                UNIT,
                day(day));
    }

    public static CoordinatorVacant vacant(VacancyCause cause, int day) {
        return new CoordinatorVacant(NORA, CoordinatorKind.CHILD_COORDINATOR, cause, day(day));
    }

    public static FollowUpTeamFormed teamFormed(int day) {
        return new FollowUpTeamFormed(NORA, NURSE, day(day));
    }

    public static MemberInvited invited(ActorRef member, @Nullable Sector sharingNeeded, int day) {
        return new MemberInvited(
                NORA,
                member,
                text("support"),
                AttendanceMode.ALWAYS,
                sharingNeeded,
                NURSE,
                day(day));
    }

    public static MembershipAccepted joined(ActorRef member, int day) {
        return new MembershipAccepted(
                NORA, member, text("support"), AttendanceMode.ALWAYS, day(day));
    }

    public static MeetingScheduled scheduled(String meeting, int when) {
        return new MeetingScheduled(
                NORA, meeting, MeetingKind.START_UP, day(when), null, true, null, NURSE, day(0));
    }
}
