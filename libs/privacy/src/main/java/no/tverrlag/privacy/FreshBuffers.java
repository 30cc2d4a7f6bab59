package no.tverrlag.privacy;

import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.RecyclerPool;

/**
 * Buffers for one document, which are not kept for the next one: what was personal in one would
 * stay in memory for as long as its buffer waits. They are as long as most events; to clear the
 * usual ones, of eight thousand bytes each, takes as long as to write an event.
 */
final class FreshBuffers extends RecyclerPool.NonRecyclingPoolBase<BufferRecycler> {
    private static final long serialVersionUID = 1L;

    @Override
    public BufferRecycler acquirePooled() {
        return new OneDocument();
    }

    /** What does not fit is written in several goes. */
    private static final class OneDocument extends BufferRecycler {
        private static final int BYTES_WRITTEN = 2_000;
        private static final int CHARS_WRITTEN = 500;

        @Override
        protected int byteBufferLength(int purpose) {
            return purpose == BYTE_WRITE_ENCODING_BUFFER
                    ? BYTES_WRITTEN
                    : super.byteBufferLength(purpose);
        }

        @Override
        protected int charBufferLength(int purpose) {
            return purpose == CHAR_CONCAT_BUFFER ? CHARS_WRITTEN : super.charBufferLength(purpose);
        }
    }
}
