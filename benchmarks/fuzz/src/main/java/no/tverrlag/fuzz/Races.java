package no.tverrlag.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import no.tverrlag.fuzz.Shot.Kind;

/**
 * Many writers on one boundary at the same moment: one of them wins each round, and who has lost
 * five times is told so (409 {@code conflict}).
 */
final class Races {

    private static final int ROUNDS = 8;
    private static final int RUNNERS = 32;

    /** Which act touches what another one decides on. */
    private static final Map<String, String> RIVALS =
            Map.of(
                    "KeepingPlace", "KeepingPlace",
                    "KeepingLift", "KeepingPlace",
                    "BlockAccess", "BlockAccess",
                    "LiftBlock", "BlockAccess");

    private final Fuzz fuzz;
    private final Dice dice = new Dice(5);

    Races(Fuzz fuzz) {
        this.fuzz = fuzz;
    }

    void run() {
        Case story = fuzz.begun("races");
        new Hunt(fuzz).register(story);
        new TreeMap<>(RIVALS).forEach((id, rival) -> race(story, operation(id), operation(rival)));
    }

    private Operation operation(String id) {
        return fuzz.shooter().operation(id);
    }

    private void race(Case story, Operation operation, Operation rival) {
        for (int i = 0; i < ROUNDS && !fuzz.tally().reached(operation, "409"); i++) {
            if (operation != rival) {
                for (int each = 0; each < RUNNERS / 2; each++) {
                    fuzz.fire(shot(rival, story));
                }
            }
            List<Shot> runners = new ArrayList<>();
            for (int each = 0; each < RUNNERS / 2; each++) {
                runners.add(shot(operation, story));
                runners.add(shot(rival, story));
            }
            atOnce(runners, RUNNERS);
        }
    }

    /** All of them, so many at the same time. */
    void atOnce(List<Shot> shots, int runners) {
        try (ExecutorService pool = Executors.newFixedThreadPool(runners)) {
            shots.forEach(each -> pool.execute(() -> fuzz.fire(each)));
            pool.shutdown();
            if (!pool.awaitTermination(2, TimeUnit.MINUTES)) {
                fuzz.tally()
                        .found("requests hang that were sent at once", shots.getFirst().toString());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each about something else, so that none is true already. */
    private Shot shot(Operation operation, Case story) {
        boolean blocks = operation.id().contains("Block");
        Shot plain = fuzz.shooter().plain(operation, story, blocks ? "nora" : "unit", dice);
        return switch (operation.id()) {
            case "BlockAccess" -> body(plain, "{\"organisation\":\"Organisation %s\"}");
            case "KeepingPlace" ->
                    body(plain, "{\"reason\":\"COURT_CASE\",\"reference\":\"case-%s\"}");
            default -> plain;
        };
    }

    private Shot body(Shot plain, String form) {
        return plain.with(plain.headers(), form.formatted(dice.letters(10)), Kind.VALID);
    }
}
