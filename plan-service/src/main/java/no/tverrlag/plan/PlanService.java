package no.tverrlag.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import no.tverrlag.contracts.plan.PlanContracts;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.Slice;
import no.tverrlag.plan.activate.ActivatePlan;
import no.tverrlag.plan.close.ClosePlan;
import no.tverrlag.plan.events.PlanCatalogue;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.goal.AgreeGoal;
import no.tverrlag.plan.goal.EvaluateGoal;
import no.tverrlag.plan.goal.ProposeGoal;
import no.tverrlag.plan.measure.AddMeasure;
import no.tverrlag.plan.open.OpenPlan;
import no.tverrlag.plan.outlet.PlanOutlet;
import no.tverrlag.plan.whenconsentlapsescloseplan.CloseRevokedPlan;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.access.AccessTable;

/** The plan service: its acts, its facts, and what it tells the others. */
@ApplicationScoped
public class PlanService implements ServiceDefinition {

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public AccessTable access() {
        return PlanAccess.TABLE;
    }

    @Override
    public Optional<Catalogue<? extends PersonEvent>> catalogue() {
        return Optional.of(PlanCatalogue.CATALOGUE);
    }

    @Override
    public List<Slice<?, ?, ? extends PersonEvent>> slices() {
        return List.of(
                OpenPlan.SLICE,
                ProposeGoal.SLICE,
                AgreeGoal.SLICE,
                AddMeasure.SLICE,
                ActivatePlan.SLICE,
                EvaluateGoal.SLICE,
                ClosePlan.SLICE,
                CloseRevokedPlan.SLICE);
    }

    @Override
    public Optional<Catalogue<? extends PersonEvent>> contracts() {
        return Optional.of(PlanContracts.CATALOGUE);
    }

    @Override
    public PersonEvent published(PersonEvent stored) {
        return PlanOutlet.published((PlanEvent) stored);
    }
}
