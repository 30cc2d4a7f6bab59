package no.tverrlag.referral.outcome;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.referral.events.AssessmentConcluded.Outcome;
import no.tverrlag.referral.events.Oslo;
import org.jspecify.annotations.Nullable;

/**
 * Whether a conclusion's outcomes agree with each other and with the person's right.
 *
 * <p>Who has needs that are long-term and coordinated has a right to a coordinator and a plan, and
 * goes without only by their own will, which is then on record. Nobody else is given a team, a
 * coordinator or a plan. Diagnosis and age are no condition, save that a child coordinator is for
 * those under age.
 */
final class Entitlement {

    /** Under which age a person is a child. */
    static final int CHILD_UNDER = 18;

    private static final Set<Outcome> TAKES_THE_RIGHT =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            Outcome.TEAM,
                            Outcome.COORDINATOR_ONLY,
                            Outcome.CHILD_COORDINATOR,
                            Outcome.IP));

    private static final List<List<Outcome>> EXCLUSIONS =
            List.of(
                    List.of(Outcome.COORDINATOR_ONLY, Outcome.TEAM),
                    List.of(Outcome.COORDINATOR_ONLY, Outcome.CHILD_COORDINATOR),
                    List.of(Outcome.CONTACT_PERSON, Outcome.TEAM),
                    List.of(Outcome.NO_ACTION, Outcome.TEAM),
                    List.of(Outcome.NO_ACTION, Outcome.COORDINATOR_ONLY),
                    List.of(Outcome.NO_ACTION, Outcome.CHILD_COORDINATOR),
                    List.of(Outcome.NO_ACTION, Outcome.CONTACT_PERSON),
                    List.of(Outcome.NO_ACTION, Outcome.IP));

    private Entitlement() {}

    static Optional<ReportRefusal> flaw(ConcludeAssessment.Command it, @Nullable LocalDate born) {
        if (it.outcome().isEmpty()) {
            return Optional.of(new ReportRefusal.OutcomeMissing());
        }
        return exclusion(it.outcome())
                .or(() -> it.eligible().holdsRight() ? left(it) : taken(it.outcome()))
                .or(() -> age(it, born));
    }

    private static Optional<ReportRefusal> exclusion(List<Outcome> outcome) {
        return EXCLUSIONS.stream()
                .filter(outcome::containsAll)
                .findFirst()
                .map(
                        pair ->
                                new ReportRefusal.OutcomesExcludeEachOther(
                                        pair.getFirst(), pair.getLast()));
    }

    private static Optional<ReportRefusal> left(ConcludeAssessment.Command it) {
        boolean without = it.outcome().stream().noneMatch(TAKES_THE_RIGHT::contains);
        return without && it.personView() == null
                ? Optional.of(new ReportRefusal.EntitledButWithout())
                : Optional.empty();
    }

    private static Optional<ReportRefusal> taken(List<Outcome> outcome) {
        return outcome.stream()
                .filter(TAKES_THE_RIGHT::contains)
                .findFirst()
                .map(ReportRefusal.NotEntitled::new);
    }

    private static Optional<ReportRefusal> age(
            ConcludeAssessment.Command it, @Nullable LocalDate born) {
        boolean grown = born != null && !Oslo.dayOf(it.at()).isBefore(born.plusYears(CHILD_UNDER));
        return grown && it.outcome().contains(Outcome.CHILD_COORDINATOR)
                ? Optional.of(new ReportRefusal.NoLongerChild(CHILD_UNDER))
                : Optional.empty();
    }
}
