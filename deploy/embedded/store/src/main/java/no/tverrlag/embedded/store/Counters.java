package no.tverrlag.embedded.store;

/**
 * What the store has done since it was opened; the difference of two readings is the cost of what
 * happened between them.
 *
 * @param documentsRead documents that were fetched from the data, whether they matched or not
 * @param keysRead entries that were looked at in an index, the index on {@code _id} included
 * @param syncs how many times the disk was asked to make writes durable
 * @param writes write commands that were made durable
 * @param checkpoints how many times the journal was folded into the data file
 */
public record Counters(
        long documentsRead, long keysRead, long syncs, long writes, long checkpoints) {

    /** What was done between an earlier reading and this one. */
    public Counters since(Counters earlier) {
        return new Counters(
                documentsRead - earlier.documentsRead,
                keysRead - earlier.keysRead,
                syncs - earlier.syncs,
                writes - earlier.writes,
                checkpoints - earlier.checkpoints);
    }
}
