package no.tverrlag.eventstore.core;

/** A commit in the form that the storage writes; made on the thread that appends. */
public interface Prepared {
    /** How much of a batch's room it takes. */
    int bytes();
}
