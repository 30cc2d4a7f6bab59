package no.tverrlag.notification;

import java.time.Instant;
import java.time.LocalDate;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.notification.events.About;
import no.tverrlag.notification.events.NoticeAcknowledged;
import no.tverrlag.notification.events.NoticeRaised;

/** The people, days and notices that the tests of this service speak about. */
public final class Nora {

    public static final PersonId NORA = new PersonId("nora");
    public static final ActorRef NURSE =
            new ActorRef("nurse", Sector.HEALTH_MUNICIPAL, "Health centre");
    public static final ActorRef TEACHER = new ActorRef("teacher", Sector.SCHOOL, "School");
    public static final LocalDate JANUARY = LocalDate.parse("2025-01-15");
    public static final LocalDate APRIL = LocalDate.parse("2025-04-15");
    public static final Instant MORNING = Instant.parse("2025-01-16T07:00:00Z");
    public static final Instant NOON = Instant.parse("2025-01-16T11:00:00Z");
    public static final NoticeRaised RAISED = raised("n1");
    public static final NoticeAcknowledged ACKNOWLEDGED =
            new NoticeAcknowledged(NORA, "n1", NURSE, NOON);

    private Nora() {}

    public static NoticeRaised raised(String notice) {
        return new NoticeRaised(
                NORA,
                notice,
                NURSE,
                About.REVIEW_OVERDUE,
                "plan-1",
                JANUARY,
                "plan-1/review/2025-01-15",
                MORNING);
    }
}
