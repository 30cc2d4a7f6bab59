package no.tverrlag.plan;

import java.util.ArrayList;
import java.util.List;
import no.tverrlag.plan.activate.ActivatePlan;
import no.tverrlag.plan.close.ClosePlan;
import no.tverrlag.plan.events.PlanCatalogue;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.goal.AgreeGoal;
import no.tverrlag.plan.goal.EvaluateGoal;
import no.tverrlag.plan.goal.ProposeGoal;
import no.tverrlag.plan.measure.AddMeasure;
import no.tverrlag.plan.open.OpenPlan;
import no.tverrlag.plan.whenconsentlapsescloseplan.CloseRevokedPlan;
import no.tverrlag.testkit.SliceRules;
import org.junit.jupiter.api.Test;

class PlanSlicesTest {

    @Test
    void every_slice_reads_exactly_what_changes_its_state_and_never_throws() {
        List<PlanEvent> samples = new ArrayList<>(Nora.oneOfEach());
        SliceRules.of(PlanCatalogue.CATALOGUE, samples)
                .slice(OpenPlan.SLICE)
                .slice(ProposeGoal.SLICE)
                .slice(AgreeGoal.SLICE)
                .slice(EvaluateGoal.SLICE)
                .slice(AddMeasure.SLICE)
                .slice(ActivatePlan.SLICE)
                .slice(ClosePlan.SLICE)
                .slice(CloseRevokedPlan.SLICE)
                .covering("no.tverrlag.plan")
                .check();
    }
}
