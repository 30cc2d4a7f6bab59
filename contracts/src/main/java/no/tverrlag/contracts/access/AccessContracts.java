package no.tverrlag.contracts.access;

import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.DataCategory;

/** The access log as every service publishes it, on {@code tverrlag.access.v1}. */
public final class AccessContracts {

    public static final Catalogue<AccessMessage> CATALOGUE =
            Catalogue.of("access", AccessMessage.class)
                    .event("AccessRecorded", AccessRecorded.class, DataCategory.ACCESS_LOG)
                    .build();

    private AccessContracts() {}
}
