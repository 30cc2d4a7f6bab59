package no.tverrlag.privacy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Random 96-bit nonces for AES-GCM (NIST SP 800-38D, 8.2.2), drawn some at a time: the system's
 * source of randomness has one lock for the whole process, and who seals at the same time would
 * wait for it field by field.
 */
final class Nonces {

    static final int LENGTH = 12;
    private static final int AT_A_TIME = 64;
    private static final int DRAWERS = 16;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Nonces[] ALL = new Nonces[DRAWERS];

    static {
        Arrays.setAll(ALL, _ -> new Nonces());
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final byte[] drawn = new byte[LENGTH * AT_A_TIME];
    private int next = drawn.length;

    private Nonces() {}

    /** Writes one that nobody has had to {@code target}, from {@code at} on. */
    static void next(byte[] target, int at) {
        int first = (int) Thread.currentThread().threadId();
        for (int turn = 0; turn < DRAWERS; turn++) {
            Nonces drawer = ALL[(first + turn) & (DRAWERS - 1)];
            if (drawer.lock.tryLock()) {
                drawer.take(target, at);
                return;
            }
        }
        Nonces own = ALL[first & (DRAWERS - 1)];
        own.lock.lock();
        own.take(target, at);
    }

    private void take(byte[] target, int at) {
        try {
            if (next == drawn.length) {
                RANDOM.nextBytes(drawn);
                next = 0;
            }
            System.arraycopy(drawn, next, target, at, LENGTH);
            next += LENGTH;
        } finally {
            lock.unlock();
        }
    }
}
