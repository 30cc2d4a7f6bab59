package no.tverrlag.contracts.log;

/**
 * A fact that was published and that its service's log has lost.
 *
 * @param position what it was published at ({@code ce_sequence}); it is not given again
 * @param event the event's id ({@code ce_id})
 * @param type what its message was called ({@code ce_type})
 */
public record LostFact(long position, String event, String type) {}
