package no.tverrlag.eventstore.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import no.tverrlag.eventstore.LogUnavailable;
import org.junit.jupiter.api.Test;

class SharedHeadTest {
    private static final int MANY = 20;
    private static final Duration LONG = Duration.ofSeconds(20);

    private static Link link(long last) {
        return new Link(last, new UUID(0, last), Instant.EPOCH);
    }

    @Test
    void whoever_comes_while_a_question_is_under_way_shares_the_next_one() throws Exception {
        AtomicInteger questions = new AtomicInteger();
        Semaphore asked = new Semaphore(0);
        Semaphore answered = new Semaphore(0);
        SharedHead head =
                new SharedHead(
                        () -> {
                            int number = questions.incrementAndGet();
                            asked.release();
                            acquire(answered);
                            return link(number);
                        },
                        LONG);
        try (ExecutorService threads = Executors.newFixedThreadPool(MANY + 1)) {
            Future<Link> first = threads.submit(head::get);
            acquire(asked);
            List<Future<Link>> later = new ArrayList<>();
            List<Thread> waiting = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                CompletableFuture<Thread> thread = new CompletableFuture<>();
                later.add(
                        threads.submit(
                                () -> {
                                    thread.complete(Thread.currentThread());
                                    return head.get();
                                }));
                waiting.add(thread.get(10, TimeUnit.SECONDS));
            }
            waiting.forEach(SharedHeadTest::awaitParked);
            answered.release(2);

            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(link(1));
            for (Future<Link> one : later) {
                assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo(link(2));
            }
            assertThat(questions).hasValue(2);
        }
    }

    private static void acquire(Semaphore semaphore) {
        try {
            assertThat(semaphore.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitParked(Thread thread) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (thread.getState() != Thread.State.WAITING
                && thread.getState() != Thread.State.TIMED_WAITING) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.onSpinWait();
        }
    }

    @Test
    void an_answer_is_never_older_than_its_question() throws Exception {
        AtomicLong stored = new AtomicLong();
        SharedHead head = new SharedHead(() -> link(stored.get()), LONG);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(
                        threads.submit(
                                () -> {
                                    for (int n = 0; n < 20_000; n++) {
                                        long before = stored.incrementAndGet();
                                        assertThat(head.get().last())
                                                .isGreaterThanOrEqualTo(before);
                                    }
                                }));
            }
            for (Future<?> one : running) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void a_failure_is_told_and_the_next_one_asks_again() {
        AtomicInteger questions = new AtomicInteger();
        SharedHead head =
                new SharedHead(
                        () -> {
                            if (questions.incrementAndGet() == 1) {
                                throw new LogUnavailable("away");
                            }
                            return link(5);
                        },
                        LONG);

        assertThatThrownBy(head::get).isExactlyInstanceOf(LogUnavailable.class).hasMessage("away");
        assertThat(head.get()).isEqualTo(link(5));
    }

    @Test
    void nobody_waits_longer_than_allowed_for_a_question_that_hangs() throws Exception {
        Semaphore asked = new Semaphore(0);
        Semaphore answered = new Semaphore(0);
        SharedHead head =
                new SharedHead(
                        () -> {
                            asked.release();
                            acquire(answered);
                            return link(1);
                        },
                        Duration.ofMillis(20));
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Future<Link> hanging = threads.submit(head::get);
            acquire(asked);

            assertThatThrownBy(head::get).isExactlyInstanceOf(LogUnavailable.class);
            assertThatThrownBy(head::get).isExactlyInstanceOf(LogUnavailable.class);

            answered.release(2);
            assertThat(hanging.get(10, TimeUnit.SECONDS)).isEqualTo(link(1));
            assertThat(head.get()).isEqualTo(link(1));
        }
    }
}
