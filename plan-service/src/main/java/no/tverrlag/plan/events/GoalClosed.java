package no.tverrlag.plan.events;

import java.time.Instant;
import no.tverrlag.kernel.PersonId;

/** The goal is no longer open; how near it came is in the evaluation that closed it. */
public record GoalClosed(
        PersonId person, String plan, String goal, Achievement achievement, Instant at)
        implements PlanEvent {}
