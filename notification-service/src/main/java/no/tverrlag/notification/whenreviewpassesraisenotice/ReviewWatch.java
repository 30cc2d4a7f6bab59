package no.tverrlag.notification.whenreviewpassesraisenotice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import no.tverrlag.contracts.plan.GoalEvaluated;
import no.tverrlag.contracts.plan.PlanActivated;
import no.tverrlag.contracts.plan.PlanClosed;
import no.tverrlag.contracts.plan.PlanOpened;
import no.tverrlag.contracts.referral.PersonErased;
import no.tverrlag.contracts.team.CoordinatorEnded;
import no.tverrlag.contracts.team.CoordinatorRoleAccepted;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonEvent;
import org.jspecify.annotations.Nullable;

/**
 * What must be known about one person to tell whether a review of their plan is overdue, and whom
 * to tell.
 *
 * @param active may be worked by, so its reviews count
 * @param lastEvaluated day of the latest evaluation of any goal
 * @param coordinator in the role
 */
public record ReviewWatch(
        @Nullable String plan,
        boolean active,
        List<LocalDate> reviewDates,
        @Nullable LocalDate lastEvaluated,
        @Nullable ActorRef coordinator) {

    /** An evaluation this many days before a review date still counts as that review. */
    static final int EARLY_DAYS = 14;

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    public ReviewWatch {
        reviewDates = List.copyOf(reviewDates);
    }

    public static ReviewWatch nothing() {
        return new ReviewWatch(null, false, List.of(), null, null);
    }

    /** Facts about anything else leave it as it is. */
    public ReviewWatch after(PersonEvent event) {
        return switch (event) {
            case PlanOpened it ->
                    new ReviewWatch(it.plan(), false, it.reviewDates(), null, coordinator);
            case PlanActivated _ ->
                    new ReviewWatch(plan, true, reviewDates, lastEvaluated, coordinator);
            case PlanClosed _ -> new ReviewWatch(null, false, List.of(), null, coordinator);
            case GoalEvaluated it -> evaluated(it.at().atZone(OSLO).toLocalDate());
            case CoordinatorRoleAccepted it ->
                    new ReviewWatch(plan, active, reviewDates, lastEvaluated, it.coordinator());
            case CoordinatorEnded _ ->
                    new ReviewWatch(plan, active, reviewDates, lastEvaluated, null);
            case PersonErased _ -> nothing();
            default -> this;
        };
    }

    /**
     * The review dates that have passed by this day without an evaluation since shortly before
     * them.
     */
    public List<LocalDate> overdue(LocalDate today) {
        if (!active) {
            return List.of();
        }
        return reviewDates.stream()
                .filter(date -> date.isBefore(today) && !reviewed(date))
                .toList();
    }

    /**
     * The first day on which a review will be overdue unless it is done; empty if none is to come.
     */
    public Optional<LocalDate> next() {
        if (!active) {
            return Optional.empty();
        }
        return reviewDates.stream().filter(date -> !reviewed(date)).min(LocalDate::compareTo);
    }

    private boolean reviewed(LocalDate date) {
        return lastEvaluated != null && !lastEvaluated.isBefore(date.minusDays(EARLY_DAYS));
    }

    private ReviewWatch evaluated(LocalDate day) {
        LocalDate latest =
                lastEvaluated == null || day.isAfter(lastEvaluated) ? day : lastEvaluated;
        return new ReviewWatch(plan, active, reviewDates, latest, coordinator);
    }
}
