package no.tverrlag.testkit.architecture.sample.light;

import no.tverrlag.kernel.PersonId;
import no.tverrlag.testkit.architecture.sample.events.LampEvents;

/** Keeps every rule. */
public record LightLamp(PersonId person, LampEvents event) {}
