package no.tverrlag.runtime.loss;

import no.tverrlag.kernel.PersonEvent;

/** What every service stores about its own log. */
public sealed interface LogEvent extends PersonEvent permits LossNoted {}
