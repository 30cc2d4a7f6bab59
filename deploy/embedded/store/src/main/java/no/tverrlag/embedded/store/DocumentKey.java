package no.tverrlag.embedded.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a document stands in its collection: the sortable bytes of its id. */
final class DocumentKey {

    private final byte[] bytes;

    DocumentKey(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "DocumentKey of " + bytes.length + " bytes";
    }
}
