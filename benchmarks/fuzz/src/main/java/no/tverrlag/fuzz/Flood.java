package no.tverrlag.fuzz;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import no.tverrlag.fuzz.Shot.Kind;

/** One caller asks far more often than is allowed; so does an address without a token. */
final class Flood {

    private static final int PUMPS = 4;
    private static final int TRIES = 4000;

    private final Fuzz fuzz;
    private final Dice dice = new Dice(7);

    Flood(Fuzz fuzz) {
        this.fuzz = fuzz;
    }

    void run() {
        Case story = fuzz.begun("flood");
        story.noted("person", "somebody-1");
        fuzz.operations().stream()
                .filter(each -> each.id().equals("MasterKeyStatus"))
                .forEach(each -> service(each, story));
    }

    /** While the caller's bucket is held empty, each operation once. */
    private void service(Operation cheap, Case story) {
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService pumps = Executors.newFixedThreadPool(PUMPS)) {
            for (int i = 0; i < PUMPS; i++) {
                String caller = i == 0 ? "" : "unit";
                Shot drop = fuzz.shooter().plain(cheap, story, caller, dice);
                pumps.execute(() -> pump(drop, enough));
            }
            for (Operation each : fuzz.operations()) {
                if (each.service().equals(cheap.service())) {
                    refused(each, story);
                }
            }
            enough.set(true);
        }
    }

    private void pump(Shot drop, AtomicBoolean enough) {
        try {
            while (!enough.get()) {
                var answer = fuzz.client().send(drop);
                assert answer.status() != 0;
            }
        } catch (IOException broken) {
            fuzz.tally().found("no answer in a flood", broken + " " + drop);
        }
    }

    private void refused(Operation operation, Case story) {
        boolean open = operation.path().startsWith("/problems");
        Shot plain = fuzz.shooter().plain(operation, story, open ? "" : "unit", dice);
        for (int i = 0; i < TRIES && !fuzz.tally().reached(operation, "429"); i++) {
            fuzz.fire(plain.with(plain.headers(), plain.body(), Kind.REPEAT));
        }
    }
}
