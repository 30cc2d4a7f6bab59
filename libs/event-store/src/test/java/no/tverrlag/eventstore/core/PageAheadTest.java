package no.tverrlag.eventstore.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import no.tverrlag.eventstore.LogUnavailable;
import org.junit.jupiter.api.Test;

class PageAheadTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final List<Long> asked = new ArrayList<>();
    private final Deque<Runnable> left = new ArrayDeque<>();
    private final ListedStorage stored = new ListedStorage(10, "plan=1");
    private final BatchStorage storage =
            new PlantedStorage(stored) {
                @Override
                public List<Batch> after(long position, int limit) {
                    asked.add(position);
                    return stored.after(position, limit);
                }
            };
    private final PageAhead pages = new PageAhead(storage, left::add, 3, LONG);

    private static List<Long> positions(List<Batch> page) {
        return page.stream().map(Batch::first).toList();
    }

    @Test
    void a_page_that_was_read_ahead_is_not_asked_for_again() {
        pages.begin(3);
        left.remove().run();
        assertThat(asked).containsExactly(3L);
        assertThat(positions(pages.after(3))).containsExactly(4L, 5L, 6L);
        assertThat(asked).containsExactly(3L);
    }

    @Test
    void a_page_that_nobody_began_to_read_is_read_by_who_needs_it() {
        pages.begin(3);
        assertThat(positions(pages.after(3))).containsExactly(4L, 5L, 6L);
        left.remove().run();
        assertThat(asked).containsExactly(3L);
    }

    @Test
    void another_page_than_the_one_begun_is_read_in_its_place() {
        pages.begin(3);
        left.remove().run();
        assertThat(positions(pages.after(6))).containsExactly(7L, 8L, 9L);
        assertThat(positions(pages.after(3))).containsExactly(4L, 5L, 6L);
        assertThat(asked).containsExactly(3L, 6L, 3L);
    }

    @Test
    void a_page_is_handed_out_once() {
        pages.begin(3);
        pages.after(3);
        pages.after(3);
        assertThat(asked).containsExactly(3L, 3L);
    }

    @Test
    void what_kept_a_page_from_being_read_is_told_who_needs_it_and_next_time_it_is_read_anew() {
        List<LogUnavailable> away = new ArrayList<>(List.of(new LogUnavailable("away")));
        PageAhead failing =
                new PageAhead(
                        new PlantedStorage(stored) {
                            @Override
                            public List<Batch> after(long position, int limit) {
                                if (!away.isEmpty()) {
                                    throw away.removeLast();
                                }
                                return stored.after(position, limit);
                            }
                        },
                        Runnable::run,
                        3,
                        LONG);
        failing.begin(3);
        assertThatThrownBy(() -> failing.after(3))
                .isInstanceOf(LogUnavailable.class)
                .hasMessage("away");
        assertThat(positions(failing.after(3))).containsExactly(4L, 5L, 6L);
    }

    @Test
    void who_is_interrupted_while_another_thread_reads_is_told_that_the_log_is_away()
            throws Exception {
        Semaphore reading = new Semaphore(0);
        Semaphore on = new Semaphore(0);
        PageAhead slow =
                new PageAhead(
                        new PlantedStorage(stored) {
                            @Override
                            public List<Batch> after(long position, int limit) {
                                reading.release();
                                on.acquireUninterruptibly();
                                return stored.after(position, limit);
                            }
                        },
                        task -> Thread.ofPlatform().daemon().start(task),
                        3,
                        LONG);
        slow.begin(3);
        assertThat(reading.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> slow.after(3)).isInstanceOf(LogUnavailable.class);
        assertThat(Thread.interrupted()).isTrue();
        on.release();
    }
}
