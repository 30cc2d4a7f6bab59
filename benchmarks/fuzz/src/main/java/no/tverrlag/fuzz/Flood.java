package no.tverrlag.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tverrlag.fuzz.Shot.Kind;
import no.tverrlag.local.stack.LocalStack;

/**
 * One caller asks far more often than is allowed; so does an address without a token. What is
 * allowed is set low at one more process of each service, so that this takes few requests and does
 * not hang on how fast the machine is. That process has a master key of its own, too, to which it
 * can't be changed as long as the others were not given it.
 */
final class Flood {

    private static final Map<String, String> FEW =
            Map.of(
                    "TVERRLAG_RATE_CLIENT_BURST", "5",
                    "TVERRLAG_RATE_CLIENT_PER_SECOND", "1",
                    "TVERRLAG_RATE_ADDRESS_BURST", "5",
                    "TVERRLAG_RATE_ADDRESS_PER_SECOND", "1");
    private static final int TRIES = 200;
    private static final String OWN_KEY =
            Base64.getEncoder().encodeToString("only this one process has it, 32".getBytes(UTF_8));

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
        String strict = stack.another(name, settings());
        fuzz.client().at(name, List.of(stack.url(strict)));
        try {
            rotated(name, story);
            fuzz.operations().stream()
                    .filter(each -> each.service().equals(name))
                    .forEach(each -> refused(each, story));
        } finally {
            fuzz.client().atFirst(name);
            stack.stop(strict);
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(FEW);
        settings.put("TVERRLAG_MASTER_KEY", OWN_KEY);
        settings.put("TVERRLAG_PREVIOUS_MASTER_KEYS", masterKey());
        return settings;
    }

    private String masterKey() {
        try {
            return Files.readString(stack.masterKey()).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** To a key that the other processes were not given. */
    private void rotated(String service, Case story) {
        Operation rotate = fuzz.operation(service, "MasterKeyRotate");
        fuzz.fire(fuzz.shooter().plain(rotate, story, "operator", dice));
    }

    private void refused(Operation operation, Case story) {
        boolean open = operation.path().startsWith("/problems");
        Shot plain = fuzz.shooter().plain(operation, story, open ? "" : "unit", dice);
        for (int i = 0; i < TRIES && !fuzz.tally().reached(operation, "429"); i++) {
            fuzz.fire(plain.with(plain.headers(), plain.body(), Kind.REPEAT));
        }
    }
}
