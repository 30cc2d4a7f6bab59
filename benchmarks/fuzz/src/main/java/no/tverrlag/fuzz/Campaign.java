package no.tverrlag.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import no.tverrlag.local.stack.LocalStack;
import no.tverrlag.local.stack.StackOptions;

/** A whole run: random requests first, then those answers that need to be driven on purpose. */
final class Campaign {

    private static final long LOOK_NANOS = 200_000_000;
    private static final Duration LETTERS_WITHIN = Duration.ofMinutes(5);

    private final Fuzz fuzz;
    private final LocalStack stack;
    private final Set<String> parts;
    private final Consumer<String> say;

    private Campaign(Fuzz fuzz, LocalStack stack, Set<String> parts, Consumer<String> say) {
        this.parts = parts;
        this.say = say;
        this.fuzz = fuzz;
        this.stack = stack;
    }

    /**
     * @param atMost how long requests are sent at random, if there are not enough before
     * @param only the one case to send again; 0 for all of a run
     * @param parts which of {@code random}, {@code resuming}, {@code hunt}, {@code races}, {@code
     *     erasures}, {@code letters}, {@code flood}, {@code store}
     */
    record Order(
            long seed, long requests, int workers, Duration atMost, long only, Set<String> parts) {}

    /**
     * @param say is told of each finding when it is met, and what each part cost as soon as it is
     *     over
     */
    static Tally run(StackOptions options, Order order, Consumer<String> say) {
        try (LocalStack stack = LocalStack.start(options)) {
            Client client = new Client(stack::url);
            Path home = StackOptions.projectFolder();
            Fuzz fuzz = new Fuzz(home, client, say);
            Campaign campaign = new Campaign(fuzz, stack, order.parts(), say);
            campaign.part("random", () -> campaign.atRandom(order));
            campaign.onPurpose();
            campaign.look();
            if (order.parts().contains("store")) {
                campaign.withoutStore();
            }
            return fuzz.tally();
        }
    }

    private void atRandom(Order order) {
        Stories stories = new Stories(fuzz, order.seed(), order.requests(), say);
        if (order.only() > 0) {
            stories.story(order.only());
        } else {
            stories.run(order.workers(), order.atMost());
        }
    }

    private void onPurpose() {
        part("resuming", () -> new Resuming(fuzz).run());
        part("hunt", () -> new Hunt(fuzz, 4).run());
        part("races", () -> new Races(fuzz, stack).run());
        part("erasures", () -> new Erasures(fuzz).run());
        part(
                "letters",
                () -> {
                    Garbage.publish(stack.url("broker").getAuthority());
                    deadLetters();
                });
        part("flood", () -> new Flood(fuzz, stack).run());
    }

    private void part(String name, Runnable work) {
        if (parts.contains(name)) {
            always(name, work);
        }
    }

    private void always(String name, Runnable work) {
        long began = System.nanoTime();
        long before = fuzz.tally().requests();
        try {
            work.run();
        } catch (RuntimeException defect) {
            fuzz.tally().found(name + ": the fuzzer itself broke", defect.toString());
        }
        say.accept(
                "%s: %d requests, %.1f s; %d documented answers not seen, %d findings"
                        .formatted(
                                name,
                                fuzz.tally().requests() - before,
                                (System.nanoTime() - began) / 1e9,
                                fuzz.tally().missed().size(),
                                fuzz.tally().findings().size()));
    }

    private void look() {
        always(
                "stored facts",
                () ->
                        fuzz.tally()
                                .stored(
                                        new StoredFacts(fuzz.sent(), fuzz.tally())
                                                .check(stack.url("store"))));
    }

    /** What nobody can read has become a dead letter; an operator tries it again. */
    private void deadLetters() {
        Case story = fuzz.begun("dead-letters");
        for (Operation list : fuzz.operations()) {
            long deadline = System.nanoTime() + LETTERS_WITHIN.toNanos();
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
        Case story = fuzz.begun("requeued");
        story.noted("letter", letter);
        operator(fuzz.operation(service, "DeadLetterRequeue"), story);
    }

    private Answer operator(Operation operation, Case story) {
        Shot shot = fuzz.shooter().plain(operation, story, "operator", new Dice(3));
        return fuzz.fire(shot.withoutQuery());
    }

    /** The store is gone: every operation says so and asks to come again; then it is back. */
    private void withoutStore() {
        stack.kill("store");
        always("without the store", this::eachWithoutStore);
        stack.restart("store");
        always("with it again", this::eachBack);
        look();
    }

    private void eachWithoutStore() {
        Case story = fuzz.begun("without-store");
        story.noted("person", "somebody-1");
        try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
            for (Operation operation : fuzz.operations()) {
                String caller = operation.path().startsWith("/operator") ? "operator" : "unit";
                if (operation.answers().containsKey("503")) {
                    Shot shot = fuzz.shooter().plain(operation, story, caller, new Dice(2));
                    pool.execute(() -> fuzz.fireDown(shot.withoutQuery()));
                }
            }
            pool.shutdown();
            if (!pool.awaitTermination(3, TimeUnit.MINUTES)) {
                fuzz.tally().found("requests hang without the store", "");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void eachBack() {
        Case story = fuzz.begun("store-is-back");
        long deadline = System.nanoTime() + LETTERS_WITHIN.toNanos();
        for (Operation each : fuzz.operations()) {
            if (each.id().equals("MasterKeyStatus")) {
                Shot shot = fuzz.shooter().plain(each, story, "operator", new Dice(8));
                while (!fuzz.back(shot)) {
                    if (System.nanoTime() > deadline) {
                        fuzz.tally().found(each.service() + ": not back with its store", "");
                        break;
                    }
                    LockSupport.parkNanos(LOOK_NANOS);
                }
            }
        }
    }
}
