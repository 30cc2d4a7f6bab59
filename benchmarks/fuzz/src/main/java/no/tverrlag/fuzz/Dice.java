package no.tverrlag.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Choices that the seed alone decides. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * @param percent of 100
     */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From 0 to just below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String letters(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
