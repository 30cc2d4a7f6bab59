package no.tverrlag.eventstore;

/**
 * What must hold for an append to be taken: no event that matches {@code criteria} stands after
 * position {@code after}.
 *
 * @param after the marker of the {@link Sourced} that the decision was made on; 0 = no such event
 *     at all
 */
public record AppendCondition(Criteria criteria, long after) {}
