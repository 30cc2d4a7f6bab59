package no.tverrlag.plan.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.tverrlag.kernel.Sector;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What team-service's log has lost gives nobody a right any more, and takes none away. */
@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class LostFactsTest {

    private static void assertThatTheTeacherSeesThePlan(Case nora, int status) {
        nora.as(Case.TEACHER).get("/persons/" + nora.person + "/plan").then().statusCode(status);
    }

    @Test
    void a_membership_that_is_lost_opens_nothing_until_it_is_recorded_again() {
        Case nora = Case.withCoordinator().sharing(Sector.SCHOOL);
        nora.openPlan();
        assertThatTheTeacherSeesThePlan(nora, 403);
        assertThatTheTeacherSeesThePlan(nora.member("teacher"), 200);

        assertThatTheTeacherSeesThePlan(nora.lost(), 403);

        nora.as(Case.NURSE).get("/persons/" + nora.person + "/plan").then().statusCode(200);
        assertThatTheTeacherSeesThePlan(nora.member("teacher"), 200);
    }

    @Test
    void a_consent_that_is_lost_stays_lost_when_its_record_comes_once_more() {
        Case nora = Case.withTeam();
        nora.openPlan();
        assertThatTheTeacherSeesThePlan(nora, 200);

        assertThatTheTeacherSeesThePlan(nora.lost(), 403);
        assertThatTheTeacherSeesThePlan(nora.repeated(), 403);
    }
}
