package no.tverrlag.plan.events;

import java.util.List;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Tag;

/** Names and tags of the stored facts: each is findable by its person and its plan. */
public final class PlanCatalogue {

    public static final Catalogue<PlanEvent> CATALOGUE =
            Catalogue.of("plan", PlanEvent.class)
                    .event("PlanOpened", PlanOpened.class, DataCategory.PLAN, PlanCatalogue::tags)
                    .event(
                            "GoalProposed",
                            GoalProposed.class,
                            DataCategory.PLAN,
                            PlanCatalogue::tags)
                    .event(
                            "GoalAgreed",
                            2,
                            GoalAgreed.class,
                            DataCategory.PLAN,
                            PlanCatalogue::tags)
                    .earlier("GoalAgreed", 1, GoalAgreedV1.class, GoalAgreedV1::lifted)
                    .event(
                            "MeasureAdded",
                            MeasureAdded.class,
                            DataCategory.PLAN,
                            PlanCatalogue::tags)
                    .event(
                            "PlanActivated",
                            PlanActivated.class,
                            DataCategory.PLAN,
                            PlanCatalogue::tags)
                    .event(
                            "GoalEvaluated",
                            GoalEvaluated.class,
                            DataCategory.PLAN,
                            PlanCatalogue::tags)
                    .event("GoalClosed", GoalClosed.class, DataCategory.PLAN, PlanCatalogue::tags)
                    .event("PlanClosed", PlanClosed.class, DataCategory.PLAN, PlanCatalogue::tags)
                    .event(
                            "PlanConsentLapsed",
                            PlanConsentLapsed.class,
                            DataCategory.PLAN,
                            PlanCatalogue::tags)
                    .build();

    private PlanCatalogue() {}

    private static List<Tag> tags(PlanEvent event) {
        String plan = event.plan();
        return plan == null ? List.of() : List.of(Tag.of("plan", plan));
    }
}
