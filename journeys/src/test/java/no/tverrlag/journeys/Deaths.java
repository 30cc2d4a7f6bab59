package no.tverrlag.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import no.tverrlag.local.play.CasePlayer;
import no.tverrlag.local.play.CaseStep;
import no.tverrlag.local.stack.LocalStack;

/** Kills a process while a step is being sent, and starts it again while the player tries. */
final class Deaths implements CasePlayer.Listener {

    private static final long BACK_SECONDS = 180;

    private final LocalStack stack;
    private final Map<Integer, String> plan;
    private final AtomicInteger step = new AtomicInteger();
    private final List<String> names = new ArrayList<>();
    private final List<CompletableFuture<Void>> restarts = new ArrayList<>();

    /**
     * @param plan which process dies at which step, counted from 1
     */
    Deaths(LocalStack stack, Map<Integer, String> plan) {
        this.stack = stack;
        this.plan = plan;
    }

    @Override
    public void before(CaseStep next) {
        String name = plan.get(step.incrementAndGet());
        if (name != null) {
            names.add(name);
            restarts.add(
                    CompletableFuture.runAsync(
                            () -> {
                                stack.kill(name);
                                stack.restart(name);
                            },
                            Executors.newVirtualThreadPerTaskExecutor()));
        }
    }

    List<String> names() {
        return names;
    }

    void awaitAllBack() throws Exception {
        CompletableFuture.allOf(restarts.toArray(CompletableFuture[]::new))
                .get(BACK_SECONDS, TimeUnit.SECONDS);
    }
}
