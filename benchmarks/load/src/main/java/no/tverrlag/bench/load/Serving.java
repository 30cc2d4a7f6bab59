package no.tverrlag.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.StringJoiner;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Lets another process drive a store by lines.
 *
 * <pre>
 * append CALLERS MILLIS            done RATE P50 P99     appends a second; microseconds
 * fill FROM CASES EVENTS MILLIS    done CASES            how many cases were written in the time
 * source FROM CASES MILLIS         done RATE EVENTS      cases a second; events in the last one
 * replay MILLIS                    done RATE EVENTS      events a second; how many were read
 * </pre>
 *
 * A request that fails is answered with {@code failed WHY}; the end of the input ends the process.
 */
public final class Serving {
    private static final int CHUNK = 100;

    private final MeasuredStore store;
    private final PrintStream err;
    private int appenders;

    private Serving(MeasuredStore store, PrintStream err) {
        this.store = store;
        this.err = err;
    }

    /** Serves standard input until it ends. */
    public static void serve(MeasuredStore store) throws Exception {
        serve(
                store,
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                System.out,
                System.err);
    }

    static void serve(MeasuredStore store, BufferedReader in, PrintStream out, PrintStream err)
            throws Exception {
        Serving serving = new Serving(store, err);
        out.println("ready");
        out.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(serving.answer(line.split(" ")));
            out.flush();
        }
        store.close();
    }

    private String answer(String[] request) {
        try {
            int[] numbers = new int[request.length - 1];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Integer.parseInt(request[i + 1]);
            }
            return switch (request[0]) {
                case "append" -> append(numbers[0], Duration.ofMillis(numbers[1]));
                case "fill" -> fill(numbers[0], numbers[1], numbers[2], millis(numbers[3]));
                case "source" -> source(numbers[0], numbers[1], millis(numbers[2]));
                case "replay" -> replay(Duration.ofMillis(numbers[0]));
                default -> throw new IOException("no such request: " + request[0]);
            };
        } catch (Exception e) {
            e.printStackTrace(err);
            return "failed " + e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    private static long millis(int millis) {
        return System.nanoTime() + Duration.ofMillis(millis).toNanos();
    }

    private static String done(double... numbers) {
        StringJoiner line = new StringJoiner(" ");
        line.add("done");
        for (double number : numbers) {
            line.add(Double.toString(number));
        }
        return line.toString();
    }

    private String append(int callers, Duration time) throws Exception {
        Rate rate = Callers.run(callers, time, caller -> step());
        return done(rate.perSecond(), rate.p50Micros(), rate.p99Micros());
    }

    /** Several processes may append to one store: no two have a case in common. */
    private Callers.Step step() {
        String caseId = "load-" + ProcessHandle.current().pid() + "-" + appenders++;
        MeasuredStore.Appender appender = store.appender(caseId);
        return () -> {
            appender.append();
            return 1;
        };
    }

    private String fill(int from, int cases, int events, long until) throws Exception {
        int chunk = Math.max(1, CHUNK / events);
        int written = 0;
        while (written < cases && System.nanoTime() < until) {
            int more = Math.min(chunk, cases - written);
            store.fill(from + written, more, events);
            written += more;
        }
        return done(written);
    }

    private String source(int from, int cases, long until) throws Exception {
        long began = System.nanoTime();
        int done = 0;
        int events = 0;
        while (done == 0 || System.nanoTime() < until) {
            int number = from + ThreadLocalRandom.current().nextInt(cases);
            events = store.source(MeasuredStore.caseId(number));
            done++;
        }
        return done(done / seconds(began), events);
    }

    private String replay(Duration atMost) throws Exception {
        long began = System.nanoTime();
        long events = store.replay(atMost);
        return done(events / seconds(began), events);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
