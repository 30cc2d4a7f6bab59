package no.tverrlag.plan.activate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiPredicate;
import no.tverrlag.plan.activate.ActivatePlan.Command;
import no.tverrlag.plan.activate.ActivatePlan.State;

/**
 * What a plan must contain before it is worked by, as data: the nine points of the rules on
 * individual plans, named by their letters.
 *
 * <p>Points d (what everybody contributes) and i (cooperation with others) are not on the list
 * until they can be recorded.
 */
final class Checklist {

    /** One point, and how to tell that the plan has it. */
    private record Point(String letter, BiPredicate<Command, State> met) {}

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private static final List<Point> POINTS =
            List.of(
                    new Point("a", (_, plan) -> plan.hasOpenGoal()),
                    new Point("b", (it, _) -> it.teamMembers() > 0),
                    new Point("c", (it, _) -> it.coordinatorKnown()),
                    new Point("e", (_, plan) -> plan.hasMeasureForOpenGoal()),
                    new Point("f", (_, plan) -> plan.hasMeasureForOpenGoal()),
                    new Point("g", (it, plan) -> plan.hasReviewAfter(dayOf(it))),
                    new Point("h", (it, _) -> it.consentInForce()));

    private Checklist() {}

    /** The letters of the points that are missing, in order. */
    static List<String> missing(Command it, State plan) {
        return POINTS.stream()
                .filter(point -> !point.met().test(it, plan))
                .map(Point::letter)
                .toList();
    }

    private static LocalDate dayOf(Command it) {
        return LocalDate.ofInstant(it.at(), NORWAY);
    }
}
