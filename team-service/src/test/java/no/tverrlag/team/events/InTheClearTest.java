package no.tverrlag.team.events;

import no.tverrlag.contracts.team.TeamContracts;
import no.tverrlag.testing.clear.ClearFields;
import no.tverrlag.testing.clear.InTheClear;

class InTheClearTest implements InTheClear {

    @Override
    public ClearFields fields() {
        return ClearFields.of("team-service", TeamCatalogue.CATALOGUE, TeamContracts.CATALOGUE);
    }
}
