package no.tverrlag.embedded.store;

import java.util.concurrent.atomic.LongAdder;

/** Counts what queries touch. */
record Reads(LongAdder keys, LongAdder documents) {
    Reads() {
        this(new LongAdder(), new LongAdder());
    }
}
