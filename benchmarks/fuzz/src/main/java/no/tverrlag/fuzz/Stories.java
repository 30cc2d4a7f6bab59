package no.tverrlag.fuzz;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import no.tverrlag.fuzz.Shot.Kind;

/**
 * Sends requests about invented cases until enough are sent. Each worker has a case of its own;
 * with one worker the same seed makes the same requests.
 */
final class Stories {

    private static final int SHOTS_A_CASE = 220;
    private static final long TELL_EVERY_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Fuzz fuzz;
    private final long seed;
    private final long requests;
    private final Consumer<String> say;
    private volatile boolean over;

    /**
     * @param say is told every minute how far it is
     */
    Stories(Fuzz fuzz, long seed, long requests, Consumer<String> say) {
        this.fuzz = fuzz;
        this.seed = seed;
        this.requests = requests;
        this.say = say;
    }

    /**
     * @param atMost after this long no further request is sent
     */
    void run(int workers, Duration atMost) {
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            AtomicLong cases = new AtomicLong();
            for (int i = 0; i < workers; i++) {
                pool.execute(
                        () -> {
                            while (goesOn()) {
                                told(cases.incrementAndGet());
                            }
                        });
            }
            pool.shutdown();
            awaitEnd(pool, System.nanoTime() + atMost.toNanos());
            over = true;
            if (!pool.awaitTermination(5, TimeUnit.MINUTES)) {
                fuzz.tally().found("the run did not end", "");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd(ExecutorService pool, long deadline) throws InterruptedException {
        long left = deadline - System.nanoTime();
        while (left > 0
                && !pool.awaitTermination(Math.min(left, TELL_EVERY_NANOS), TimeUnit.NANOSECONDS)) {
            say.accept(
                    "… %d requests, %d findings"
                            .formatted(fuzz.fired(), fuzz.tally().findings().size()));
            left = deadline - System.nanoTime();
        }
    }

    private boolean goesOn() {
        return !over && fuzz.fired() < requests;
    }

    private void told(long number) {
        try {
            story(number);
        } catch (RuntimeException defect) {
            fuzz.tally().found("the fuzzer itself broke", defect.toString());
        }
    }

    /** One case from its registration on. */
    void story(long number) {
        Case story = fuzz.begun(Long.toHexString(seed) + "-" + number);
        Dice dice = new Dice(seed * 31 + number);
        if (dice.chance(50)) {
            story.atItsTimes();
        }
        fuzz.fire(fuzz.shooter().first(story, dice, number));
        if (story.known("person").isEmpty()) {
            return;
        }
        for (int i = 0; i < SHOTS_A_CASE && goesOn(); i++) {
            turn(story, dice, number);
        }
    }

    private void turn(Case story, Dice dice, long number) {
        Shooter shooter = fuzz.shooter();
        int roll = dice.below(100);
        if (roll < 22) {
            Shot step = shooter.scripted(story, dice, number);
            if (dice.chance(25)) {
                fuzz.fire(shooter.nearly(step, dice).anew(dice));
            }
            fuzz.fire(step);
            story.passed();
            if (dice.chance(15)) {
                repeats(step, dice);
            }
        } else if (roll < 62) {
            Shot shot = shooter.anything(story, dice, number);
            fuzz.fire(dice.chance(10) ? stale(shot, dice) : shot);
        } else if (roll < 84) {
            fuzz.fire(shooter.nearly(shooter.anything(story, dice, number), dice));
        } else {
            fuzz.fire(shooter.invalid(shooter.anything(story, dice, number), dice));
        }
    }

    /**
     * The same key again with the same and with another body; with an ETag that is right or old.
     */
    private void repeats(Shot shot, Dice dice) {
        fuzz.fire(shot.with(shot.headers(), shot.body(), Kind.REPEAT));
        fuzz.fire(shot.with(shot.headers(), shot.body().replaceFirst("}$", " }"), Kind.REPEAT));
        fuzz.fire(stale(shot, dice));
    }

    private static Shot stale(Shot shot, Dice dice) {
        if (!shot.operation().takes("If-Match")) {
            return shot;
        }
        Map<String, String> headers = new LinkedHashMap<>(shot.headers());
        headers.put("Idempotency-Key", "again-" + dice.letters(12));
        headers.put("If-Match", "\"" + dice.below(3) + "\"");
        return shot.with(headers, shot.body(), Kind.REPEAT);
    }
}
