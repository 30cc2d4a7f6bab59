package no.tverrlag.eventstore;

import java.time.Instant;

/**
 * Where a log that came back older goes on, at positions that were never given to anything: those
 * up to {@code last} may have been, to facts that are gone.
 *
 * <p>What was recorded behind {@code after} before the loss was noticed stands at positions that
 * others have seen taken. It is told to others under the last positions of the range that is given
 * up.
 *
 * @param after the last position that still holds what it was given to; 0 if there is none
 * @param recorded the last position that was taken when the log resumed; at least {@code after}
 * @param last the last position that is given up; the next event stands after it
 */
public record Resumption(long after, long recorded, long last, Instant at) {

    public Resumption {
        if (after < 0 || recorded < after || last <= recorded) {
            throw new IllegalArgumentException("a log resumes after what it holds");
        }
    }

    /** Under which position others are told of what stands at {@code position}. */
    public long toldAs(long position) {
        return isRecordedBehind(position) ? last - recorded + position : position;
    }

    /** Where that stands which others were told of under {@code told}. */
    public long standingOf(long told) {
        return told > lastLost() && told <= last ? told - last + recorded : told;
    }

    /** Whether what others were told of under this position is what the log has lost. */
    public boolean isLost(long told) {
        return told > after && told <= lastLost();
    }

    /** The last position that may have been told of something that is lost. */
    public long lastLost() {
        return last - recorded + after;
    }

    private boolean isRecordedBehind(long position) {
        return position > after && position <= recorded;
    }
}
