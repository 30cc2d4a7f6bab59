package no.tverrlag.bench.privacy;

import java.util.random.RandomGenerator;

/** How many texts of 176 characters an event holds. */
enum Texts {
    /**
     * As the events of a case: of the 50 steps of {@code samples/case-nora.yaml} 29 hold no text,
     * 14 one, 3 two and 4 three.
     */
    OF_A_CASE("a case's events") {
        @Override
        int draw(RandomGenerator random) {
            int step = random.nextInt(STEPS);
            return step < 29 ? 0 : step < 43 ? 1 : step < 46 ? 2 : MOST;
        }
    },
    /** The worst: nothing but events with three texts. */
    THREE("events of three texts") {
        @Override
        int draw(RandomGenerator random) {
            return MOST;
        }
    };

    static final int MOST = 3;
    private static final int STEPS = 50;

    private final String words;

    Texts(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract int draw(RandomGenerator random);
}
