package no.tverrlag.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedQuestionsTest {

    private final SharedQuestions<String, String> questions = new SharedQuestions<>();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void who_asks_while_another_waits_for_the_answer_gets_that_answer() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first =
                    threads.submit(() -> questions.ask("nora", () -> slow(begun, answered)));
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            Thread second =
                    Thread.startVirtualThread(() -> questions.ask("nora", () -> "of its own"));
            assertThat(questions.ask("ola", () -> "somebody else's")).isEqualTo("somebody else's");
            while (second.getState() != Thread.State.TIMED_WAITING && second.isAlive()) {
                Thread.onSpinWait();
            }
            answered.countDown();

            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("answer 1");
            second.join(10_000);
        }
        assertThat(questions.ask("nora", () -> "anew")).isEqualTo("anew");
    }

    @Test
    void a_failure_is_told_and_the_next_one_asks_again() {
        assertThatThrownBy(
                        () ->
                                questions.ask(
                                        "nora",
                                        () -> {
                                            throw new MongoTimeoutException("away");
                                        }))
                .isInstanceOf(MongoTimeoutException.class)
                .hasMessage("away");

        assertThat(questions.ask("nora", () -> "there again")).isEqualTo("there again");
    }

    private String slow(CountDownLatch begun, CountDownLatch answered) {
        begun.countDown();
        try {
            assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
        return "answer " + asked.incrementAndGet();
    }
}
