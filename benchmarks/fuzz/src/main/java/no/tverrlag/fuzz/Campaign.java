package no.tverrlag.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import no.tverrlag.fuzz.Shot.Kind;
import no.tverrlag.local.stack.LocalStack;
import no.tverrlag.local.stack.StackOptions;

/** A whole run: random requests first, then those answers that need to be driven on purpose. */
final class Campaign {

    private static final String TOO_LARGE = "{\"x\":\"" + "x".repeat(1_100_000) + "\"}";

    private static final long LOOK_NANOS = 200_000_000;
    private static final Duration LETTERS_WITHIN = Duration.ofSeconds(60);

    private final Fuzz fuzz;

    private Campaign(Fuzz fuzz) {
        this.fuzz = fuzz;
    }

    static Tally run(StackOptions options, long seed, long requests, int workers) {
        try (LocalStack stack = LocalStack.start(options)) {
            Fuzz fuzz =
                    new Fuzz(StackOptions.projectFolder(), new Client(stack::url), seed, requests);
            fuzz.run(workers);
            Campaign campaign = new Campaign(fuzz);
            campaign.everyWay();
            Garbage.publish(stack.url("broker").getAuthority());
            campaign.deadLetters();
            stack.kill("store");
            campaign.withoutStore();
            return fuzz.tally();
        }
    }

    /** Each operation once in each way that the document names and that chance may have missed. */
    private void everyWay() {
        Case story = new Case(fuzz.script(), "on-purpose");
        fuzz.fire(fuzz.shooter().first(story, new Dice(1), 0));
        for (Operation operation : fuzz.operations()) {
            Shot plain = fuzz.shooter().plain(operation, story, "unit", new Dice(1));
            fuzz.fire(with(plain, "Accept", "text/csv"));
            fuzz.fire(with(plain, "Authorization", "Bearer no"));
            if (operation.body().isPresent()) {
                fuzz.fire(plain.with(plain.headers(), TOO_LARGE, Kind.INVALID));
                fuzz.fire(plain.with(plain.headers(), "{", Kind.INVALID));
                fuzz.fire(with(plain, "Content-Type", "text/plain"));
            }
        }
    }

    private static Shot with(Shot shot, String header, String value) {
        Map<String, String> headers = new LinkedHashMap<>(shot.headers());
        headers.put(header, value);
        return shot.with(headers, shot.body(), Kind.INVALID);
    }

    /** What nobody can read has become a dead letter; an operator tries it again. */
    private void deadLetters() {
        Case story = new Case(fuzz.script(), "dead-letters");
        long deadline = System.nanoTime() + LETTERS_WITHIN.toNanos();
        for (Operation list : fuzz.operations()) {
            if (list.id().equals("DeadLetterLetters")) {
                Answer letters = operator(list, story);
                while (letters.json().path("letters").isEmpty() && System.nanoTime() < deadline) {
                    LockSupport.parkNanos(LOOK_NANOS);
                    letters = operator(list, story);
                }
                for (JsonNode letter : letters.json().path("letters")) {
                    requeue(list.service(), letter.path("id").asText());
                }
            }
        }
    }

    private void requeue(String service, String letter) {
        Case story = new Case(fuzz.script(), "requeued");
        story.noted("letter", letter);
        fuzz.operations().stream()
                .filter(each -> each.service().equals(service))
                .filter(each -> each.id().equals("DeadLetterRequeue"))
                .forEach(each -> operator(each, story));
    }

    private Answer operator(Operation operation, Case story) {
        return fuzz.fire(fuzz.shooter().plain(operation, story, "operator", new Dice(3)));
    }

    /** The store is gone: every operation says so and asks to come again. */
    private void withoutStore() {
        Case story = new Case(fuzz.script(), "without-store");
        story.noted("person", "somebody-1");
        try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
            for (Operation operation : fuzz.operations()) {
                String caller = operation.path().startsWith("/operator") ? "operator" : "unit";
                pool.execute(
                        () ->
                                fuzz.fireDown(
                                        fuzz.shooter()
                                                .plain(operation, story, caller, new Dice(2))));
            }
            pool.shutdown();
            if (!pool.awaitTermination(3, TimeUnit.MINUTES)) {
                fuzz.tally().found("requests hang without the store", "");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
