package no.tverrlag.team.events;

import no.tverrlag.kernel.ActorRef;

/**
 * Whom the person wished for as coordinator.
 *
 * @param obtainedBy who asked the person
 */
public record PersonPreference(ActorRef wanted, ActorRef obtainedBy) {}
