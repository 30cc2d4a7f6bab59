package no.tverrlag.team.whenconsentendsexpireit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.runtime.Reactions;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.team.consent.ExpireConsent;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.TeamCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * Looks every few seconds which consents have reached their end. The log finds them by the day they
 * end on; the day that was looked through last is kept, so that nothing is missed after a
 * standstill.
 */
@ApplicationScoped
class ConsentClockProcessor {

    private static final LocalDate LONG_AGO = LocalDate.EPOCH;
    private static final ActorRef SELF = ActorRef.of("team-service");

    private final Ledger ledger;
    private final Reactions reactions;
    private final DayClaimProjection claim;
    private final Clock clock;

    /** What this instance has said already, so that it does not ask the log again. */
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    ConsentClockProcessor(
            Ledger ledger, Reactions reactions, DayClaimProjection claim, Clock clock) {
        this.ledger = ledger;
        this.reactions = reactions;
        this.claim = claim;
        this.clock = clock;
    }

    /** What is due now; also the tests' way in. */
    @Scheduled(
            every = "5s",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Instant now = Instant.now(clock);
        claim.from(now, () -> firstDay(now)).ifPresent(first -> lookThrough(first, now));
    }

    /** The day on which the first fact was recorded: no consent can have ended unsaid before it. */
    private LocalDate firstDay(Instant now) {
        LocalDate before = LONG_AGO;
        LocalDate after = LocalDate.ofInstant(now, ZoneOffset.UTC);
        while (before.plusDays(1).isBefore(after)) {
            LocalDate middle = before.plusDays(ChronoUnit.DAYS.between(before, after) / 2);
            boolean recordedBefore =
                    ledger.log().positionBefore(middle.atStartOfDay().toInstant(ZoneOffset.UTC))
                            > 0;
            if (recordedBefore) {
                after = middle;
            } else {
                before = middle;
            }
        }
        return before;
    }

    private void lookThrough(LocalDate first, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            expireOn(day, now);
        }
        claim.lookedThrough(today);
    }

    private void expireOn(LocalDate day, Instant now) {
        List<Fact<PersonEvent>> ending =
                ledger.answers().facts(List.of(TeamCatalogue.endingOn(day)));
        for (Fact<PersonEvent> fact : ending) {
            if (fact.event() instanceof ConsentGiven given
                    && given.until() != null
                    && !given.until().isAfter(now)
                    && !said.contains(given.consent())) {
                expire(given, given.until(), fact.envelope().municipality());
                said.add(given.consent());
            }
        }
    }

    private void expire(ConsentGiven given, Instant until, @Nullable String municipality) {
        Reactions.Cause cause =
                new Reactions.Cause(
                        given.person(),
                        given.consent() + "-ends",
                        until,
                        municipality,
                        LegalBasis.consent(given.consent()));
        var outcome =
                reactions.carryOut(
                        ExpireConsent.SLICE,
                        new ExpireConsent.Command(
                                given.person(), given.consent(), until, SELF, Instant.now(clock)),
                        cause,
                        given.consent());
        java.util.Objects.requireNonNull(outcome);
    }
}
