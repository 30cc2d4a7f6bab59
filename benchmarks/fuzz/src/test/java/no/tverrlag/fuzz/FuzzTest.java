package no.tverrlag.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.tverrlag.local.stack.LocalStack;
import no.tverrlag.local.stack.StackOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class FuzzTest {

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    @Test
    void no_request_of_a_short_run_gets_an_answer_that_is_not_documented() {
        try (LocalStack stack = LocalStack.start(StackOptions.apart(folder))) {
            Fuzz fuzz =
                    new Fuzz(StackOptions.projectFolder(), new Client(stack::url), 20260105, 1500);
            fuzz.run(3);
            assertThat(fuzz.tally().findings()).isEmpty();
            assertThat(fuzz.tally().requests()).isGreaterThanOrEqualTo(1500);
        }
    }
}
