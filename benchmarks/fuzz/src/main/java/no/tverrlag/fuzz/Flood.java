package no.tverrlag.fuzz;

import java.util.List;
import java.util.Map;
import no.tverrlag.fuzz.Shot.Kind;
import no.tverrlag.local.stack.LocalStack;

/**
 * One caller asks far more often than is allowed; so does an address without a token. What is
 * allowed is set low at one more process of each service, so that this takes few requests and does
 * not hang on how fast the machine is.
 */
final class Flood {

    private static final Map<String, String> FEW =
            Map.of(
                    "TVERRLAG_RATE_CLIENT_BURST", "5",
                    "TVERRLAG_RATE_CLIENT_PER_SECOND", "1",
                    "TVERRLAG_RATE_ADDRESS_BURST", "5",
                    "TVERRLAG_RATE_ADDRESS_PER_SECOND", "1");
    private static final int TRIES = 200;

    private final Fuzz fuzz;
    private final LocalStack stack;
    private final Dice dice = new Dice(7);

    Flood(Fuzz fuzz, LocalStack stack) {
        this.fuzz = fuzz;
        this.stack = stack;
    }

    void run() {
        Case story = fuzz.begun("flood");
        story.noted("person", "somebody-1");
        fuzz.operations().stream()
                .map(Operation::service)
                .distinct()
                .forEach(each -> service(each, story));
    }

    private void service(String name, Case story) {
        String strict = stack.another(name, FEW);
        fuzz.client().at(name, List.of(stack.url(strict)));
        try {
            fuzz.operations().stream()
                    .filter(each -> each.service().equals(name))
                    .forEach(each -> refused(each, story));
        } finally {
            fuzz.client().atFirst(name);
            stack.stop(strict);
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
