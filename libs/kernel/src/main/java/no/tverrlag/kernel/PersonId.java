package no.tverrlag.kernel;

/**
 * The opaque key of a person: says nothing about them and is safe in topics, keys, URLs and logs.
 */
public record PersonId(String value) {
    public PersonId {
        Ids.require("person id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
