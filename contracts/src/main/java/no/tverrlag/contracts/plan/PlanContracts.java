package no.tverrlag.contracts.plan;

import java.util.List;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Tag;

/** The public events of plan-service, on topic {@code tverrlag.plan.v1}. */
public final class PlanContracts {

    public static final Catalogue<PlanMessage> CATALOGUE =
            Catalogue.of("plan", PlanMessage.class)
                    .event("PlanOpened", PlanOpened.class, DataCategory.PLAN, PlanContracts::tags)
                    .event(
                            "GoalProposed",
                            GoalProposed.class,
                            DataCategory.PLAN,
                            PlanContracts::tags)
                    .event("GoalAgreed", GoalAgreed.class, DataCategory.PLAN, PlanContracts::tags)
                    .event(
                            "MeasureAdded",
                            MeasureAdded.class,
                            DataCategory.PLAN,
                            PlanContracts::tags)
                    .event(
                            "PlanActivated",
                            PlanActivated.class,
                            DataCategory.PLAN,
                            PlanContracts::tags)
                    .event(
                            "GoalEvaluated",
                            GoalEvaluated.class,
                            DataCategory.PLAN,
                            PlanContracts::tags)
                    .event("GoalClosed", GoalClosed.class, DataCategory.PLAN, PlanContracts::tags)
                    .event("PlanClosed", PlanClosed.class, DataCategory.PLAN, PlanContracts::tags)
                    .event(
                            "PlanConsentLapsed",
                            PlanConsentLapsed.class,
                            DataCategory.PLAN,
                            PlanContracts::tags)
                    .build();

    private PlanContracts() {}

    private static List<Tag> tags(PlanMessage message) {
        String plan = message.plan();
        return plan == null ? List.of() : List.of(Tag.of("plan", plan));
    }
}
