package no.tverrlag.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import no.tverrlag.testing.Servers;
import no.tverrlag.testing.access.HttpMatrix;
import no.tverrlag.testing.access.Told;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class HistoryAccessOverHttpTest {

    @Test
    void every_operation_has_a_row_and_every_row_an_operation() {
        assertThat(HttpMatrix.served()).isEqualTo(HttpMatrix.declared(HistoryAccess.TABLE));
    }

    @Test
    void every_cell_is_answered_as_the_table_says() {
        HttpMatrix matrix =
                new HttpMatrix(HistoryAccess.TABLE, (_, _) -> Map.of())
                        .ask(new Told((_, _) -> Map.of()).scenes());

        System.out.println("access over HTTP, history: " + matrix.cells() + " cells");
        assertThat(matrix.unexpected()).isEmpty();
    }
}
