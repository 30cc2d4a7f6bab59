package no.tverrlag.local.play;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.tverrlag.local.play.Outcome.CheckResult;
import no.tverrlag.local.play.Outcome.StepResult;

/**
 * Plays a case through the public REST interface as the actors it names.
 *
 * <p>A step that meets a process which is away is sent again, with the same Idempotency-Key, until
 * it is answered or the patience ends: so a process may die in the middle, and nothing is lost or
 * done twice.
 */
public final class CasePlayer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration NOTICE_WITHIN = Duration.ofSeconds(20);

    private final CaseFile file;
    private final Function<String, URI> addresses;
    private final Listener listener;
    private final Duration patience;
    private final Duration noticeWithin;

    private CasePlayer(
            CaseFile file,
            Function<String, URI> addresses,
            Listener listener,
            Duration patience,
            Duration noticeWithin) {
        this.file = file;
        this.addresses = addresses;
        this.listener = listener;
        this.patience = patience;
        this.noticeWithin = noticeWithin;
    }

    /** Told, on the player's own thread, how it goes. */
    public interface Listener {
        /** The next thing sent will be this step; whatever is done here happens before it. */
        default void before(CaseStep step) {}

        default void played(StepResult result) {}

        default void checked(CheckResult result) {}
    }

    /**
     * A player of this case.
     *
     * @param addresses where {@code issuer} and each service listen, by name
     */
    public static CasePlayer of(CaseFile file, Function<String, URI> addresses) {
        return new CasePlayer(file, addresses, new Listener() {}, PATIENCE, NOTICE_WITHIN);
    }

    /** The same, with somebody listening. */
    public CasePlayer listening(Listener other) {
        return new CasePlayer(file, addresses, other, patience, noticeWithin);
    }

    /**
     * The same, with other deadlines.
     *
     * @param answerWithin how long a request is sent again while its service is away
     * @param arriveWithin how long a notice or an entry of the access log may take
     */
    public CasePlayer patient(Duration answerWithin, Duration arriveWithin) {
        return new CasePlayer(file, addresses, listener, answerWithin, arriveWithin);
    }

    /**
     * Plays all steps and then all checks. A step that goes wrong does not end the play; a service
     * that stays away does.
     *
     * @throws CannotPlay if the person cannot be registered, or is known already from an earlier
     *     run
     */
    public Outcome play() {
        var run = UUID.randomUUID().toString();
        var cast = new Cast(file, run);
        return new Run(cast, new Progress(), run).play();
    }

    /** One playing of the case. */
    private final class Run {
        private final Cast cast;
        private final Progress progress;
        private final StepCalls calls;
        private final Wire wire;
        private final List<StepResult> steps = new ArrayList<>();
        private final List<CheckResult> checks = new ArrayList<>();
        private boolean abandoned;

        Run(Cast cast, Progress progress, String run) {
            this.cast = cast;
            this.progress = progress;
            this.calls = new StepCalls(file, cast, progress, run);
            this.wire = new Wire(addresses, cast, patience);
        }

        Outcome play() {
            var begun = Instant.now();
            register();
            file.steps().forEach(this::step);
            var checker = new Checker(cast, progress, calls, wire, noticeWithin);
            file.checks().forEach(check -> check(checker, check));
            return new Outcome(
                    cast.person(), steps, checks, Duration.between(begun, Instant.now()));
        }

        private void register() {
            var answer = wire.send(calls.registration());
            if (!answer.done()) {
                throw new CannotPlay("the person cannot be registered: " + answer.explained());
            }
            if (answer.status() != 201) {
                throw new CannotPlay(
                        "the person of this case is known here already: play it on fresh data"
                                + " (./run demo --fresh, or ./run reset)");
            }
            cast.registered(answer.body().path("id").asText());
            progress.done(0, Act.registerPerson(), answer.body());
        }

        private void step(CaseStep step) {
            progress.attempting(step.act());
            listener.before(step);
            var result = abandoned ? missed(step, "not played") : played(step);
            steps.add(result);
            listener.played(result);
        }

        private StepResult played(CaseStep step) {
            Wire.Call call;
            try {
                call = calls.of(step);
            } catch (CannotPlay meansNothing) {
                return missed(step, meansNothing.line());
            }
            try {
                return judged(step, wire.send(call));
            } catch (CannotPlay away) {
                abandoned = true;
                return missed(step, away.line());
            }
        }

        private StepResult judged(CaseStep step, Answer answer) {
            if (answer.done()) {
                progress.done(step.number(), step.act(), answer.body());
            }
            boolean holds = step.refused() ? answer.refused() : answer.done();
            var expected = step.refused() ? "; had to be refused" : "; had to succeed";
            return new StepResult(
                    step,
                    holds,
                    answer.status(),
                    answer.body().path("id").asText(),
                    answer.body().path("position").asLong(),
                    holds ? answer.summary() : answer.explained() + expected);
        }

        private static StepResult missed(CaseStep step, String why) {
            return new StepResult(step, false, 0, "", 0, why);
        }

        private void check(Checker checker, CaseCheck check) {
            CheckResult result;
            try {
                result =
                        abandoned
                                ? new CheckResult(check, false, "not looked at")
                                : checker.look(check);
            } catch (CannotPlay away) {
                result = new CheckResult(check, false, away.line());
            }
            checks.add(result);
            listener.checked(result);
        }
    }
}
