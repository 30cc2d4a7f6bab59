package no.tverrlag.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final StoredTag A = new StoredTag("case", "a");
    private static final StoredTag B = new StoredTag("case", "b");

    private final Lines lines = new Lines();

    @Test
    void who_was_not_beaten_passes_and_makes_no_line() {
        try (Lines.Place first = lines.enter(List.of(A), 0, LONG);
                Lines.Place second = lines.enter(List.of(A), 0, LONG)) {
            assertThat(lines.count()).isZero();
        }
    }

    @Test
    void behind_one_who_was_beaten_everybody_waits_until_that_one_has_left() throws Exception {
        CompletableFuture<String> passed = new CompletableFuture<>();
        Thread behind =
                Thread.ofVirtual()
                        .unstarted(
                                () -> {
                                    try (Lines.Place place = lines.enter(List.of(A), 0, LONG)) {
                                        passed.complete("passed");
                                    }
                                });
        try (Lines.Place beaten = lines.enter(List.of(A), 1, LONG)) {
            behind.start();
            await().until(() -> behind.getState() == Thread.State.TIMED_WAITING);
            assertThat(passed).isNotDone();
        }
        assertThat(passed.get(10, TimeUnit.SECONDS)).isEqualTo("passed");
        assertThat(behind.join(LONG)).isTrue();
        assertThat(lines.count()).isZero();
    }

    @Test
    void another_boundary_has_no_line() {
        try (Lines.Place beaten = lines.enter(List.of(A), 1, LONG);
                Lines.Place free = lines.enter(List.of(B), 0, LONG)) {
            assertThat(lines.count()).isEqualTo(1);
        }
    }

    @Test
    void who_has_waited_too_long_goes_on_and_leaves_the_head_where_it_is() {
        try (Lines.Place beaten = lines.enter(List.of(A), 1, LONG)) {
            lines.enter(List.of(A), 1, Duration.ofMillis(1)).close();
            lines.enter(List.of(A), 1, Duration.ofMillis(1)).close();
            assertThat(lines.count()).isEqualTo(1);
        }
        assertThat(lines.count()).isZero();
    }

    @Test
    void those_in_line_come_one_at_a_time_and_crossing_lines_do_not_lock_up() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                List<StoredTag> boundary = i % 2 == 0 ? List.of(A, B) : List.of(B, A);
                running.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    try (Lines.Place place = lines.enter(boundary, 1, LONG)) {
                                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                        Thread.yield();
                                        inside.decrementAndGet();
                                    }
                                    return 0;
                                }));
            }
            start.countDown();
            for (Future<?> one : running) {
                one.get(20, TimeUnit.SECONDS);
            }
        }
        assertThat(most).hasValue(1);
        assertThat(lines.count()).isZero();
    }
}
