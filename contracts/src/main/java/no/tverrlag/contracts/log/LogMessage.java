package no.tverrlag.contracts.log;

import no.tverrlag.kernel.PersonEvent;

/** A public event about the log of the service that publishes it. */
public sealed interface LogMessage extends PersonEvent permits FactsLost {}
