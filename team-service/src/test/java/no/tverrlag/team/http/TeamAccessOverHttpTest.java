package no.tverrlag.team.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import no.tverrlag.team.TeamAccess;
import no.tverrlag.testing.Servers;
import no.tverrlag.testing.access.HttpMatrix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class TeamAccessOverHttpTest {

    @Test
    void every_operation_has_a_row_and_every_row_an_operation() {
        assertThat(HttpMatrix.served()).isEqualTo(HttpMatrix.declared(TeamAccess.TABLE));
    }

    @Test
    void every_cell_is_answered_as_the_table_says() {
        HttpMatrix matrix =
                new HttpMatrix(TeamAccess.TABLE, (_, _) -> Map.of()).ask(TeamScenes.all());

        System.out.println("access over HTTP, team: " + matrix.cells() + " cells");
        assertThat(matrix.unexpected()).isEmpty();
    }
}
