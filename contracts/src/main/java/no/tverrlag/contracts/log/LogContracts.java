package no.tverrlag.contracts.log;

import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.DataCategory;

/** What every service may publish about its own log, on the topic that its facts are on. */
public final class LogContracts {

    public static final Catalogue<LogMessage> CATALOGUE =
            Catalogue.of("log", LogMessage.class)
                    .event("FactsLost", FactsLost.class, DataCategory.ACCESS_LOG)
                    .build();

    private LogContracts() {}
}
