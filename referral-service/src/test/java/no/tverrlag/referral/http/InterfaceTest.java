package no.tverrlag.referral.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import no.tverrlag.testing.Servers;
import no.tverrlag.testing.openapi.CheckedInInterface;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class InterfaceTest {

    @Test
    void the_interface_served_is_the_one_checked_in() {
        CheckedInInterface.of("referral")
                .check(RestAssured.get("/q/openapi?format=json").then().extract().asString());
    }
}
