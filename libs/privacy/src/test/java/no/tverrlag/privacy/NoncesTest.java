package no.tverrlag.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NoncesTest {

    private static final int THREADS = 64;
    private static final int EACH = 1_000;

    @Test
    void nobody_gets_a_nonce_that_somebody_had() throws Exception {
        Set<String> all = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> drawing = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                drawing.add(threads.submit(() -> draw(all)));
            }
            for (Future<?> each : drawing) {
                each.get(30, TimeUnit.SECONDS);
            }
        }
        assertThat(all).hasSize(THREADS * EACH);
    }

    private static void draw(Set<String> all) {
        byte[] target = new byte[Nonces.LENGTH + 4];
        for (int drawn = 0; drawn < EACH; drawn++) {
            Nonces.next(target, 4);
            all.add(HexFormat.of().formatHex(target));
        }
    }
}
