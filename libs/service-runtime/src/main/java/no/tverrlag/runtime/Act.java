package no.tverrlag.runtime;

import java.time.Instant;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.access.PersonRelations;

/**
 * What an edge knows when it makes a command.
 *
 * @param id of the thing that the command creates or touches
 * @param at when it was true
 * @param now when we are told
 * @param relations as far as this service has heard
 */
public record Act(
        PersonId person,
        String id,
        Actor actor,
        Instant at,
        Instant now,
        PersonRelations relations) {}
