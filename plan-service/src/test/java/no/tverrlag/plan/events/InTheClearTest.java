package no.tverrlag.plan.events;

import no.tverrlag.contracts.plan.PlanContracts;
import no.tverrlag.testing.clear.ClearFields;
import no.tverrlag.testing.clear.InTheClear;

class InTheClearTest implements InTheClear {

    @Override
    public ClearFields fields() {
        return ClearFields.of("plan-service", PlanCatalogue.CATALOGUE, PlanContracts.CATALOGUE);
    }
}
