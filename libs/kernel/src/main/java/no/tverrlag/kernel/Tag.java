package no.tverrlag.kernel;

/**
 * What an event is findable by: {@code person=…}, {@code plan=…}. Values are opaque ids or keyed
 * hashes, never personal data.
 */
public record Tag(String key, String value) {
    public static Tag of(String key, Object value) {
        return new Tag(key, value.toString());
    }
}
