package no.tverrlag.eventstore;

/**
 * What an event can be found by; stored as {@code key=value}.
 *
 * @param key without {@code =}, so that the stored form reads back one way only
 */
public record StoredTag(String key, String value) {
    public StoredTag {
        if (key.isEmpty() || key.indexOf('=') >= 0) {
            throw new IllegalArgumentException("a tag's key is not empty and has no '='");
        }
    }

    /** The form in which the store holds and indexes the tag. */
    public String stored() {
        return key + '=' + value;
    }

    /**
     * Reads what {@link #stored()} wrote.
     *
     * @throws IllegalArgumentException if {@code stored} has no key
     */
    public static StoredTag parse(String stored) {
        int cut = stored.indexOf('=');
        if (cut < 0) {
            throw new IllegalArgumentException("a stored tag has the form key=value");
        }
        return new StoredTag(stored.substring(0, cut), stored.substring(cut + 1));
    }
}
