package no.tverrlag.local.stack;

import java.time.Duration;
import java.util.function.Consumer;
import no.tverrlag.local.stack.StackFile.Started;

/** Processes that outlived their launcher because it was killed outright. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Leftovers() {}

    /**
     * Stops those that the note in the folder names, and says so.
     *
     * <p>Only to be called by who holds the folder: then the launcher of the note cannot be alive.
     */
    static void stop(StackFolder folder, Consumer<String> say) {
        var note = folder.stackFile().read();
        note.ifPresent(left -> stop(left, say));
        folder.stackFile().delete();
    }

    private static void stop(StackFile.Note left, Consumer<String> say) {
        var names =
                left.parts().stream()
                        .filter(part -> Handles.alive(part).isPresent())
                        .map(Started::name)
                        .toList();
        if (!names.isEmpty()) {
            say.accept("stopping what an earlier run left behind: " + String.join(", ", names));
            Handles.stop(
                    left.parts().stream().flatMap(part -> Handles.alive(part).stream()).toList(),
                    PATIENCE);
        }
    }
}
