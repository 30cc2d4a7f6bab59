package no.tverrlag.kernel;

/**
 * Somebody whom a consent or an access block names beside whole sectors: one organisation, or one
 * named individual.
 *
 * @param id the organisation as tokens name it, or the opaque id of the individual
 */
public record Party(Kind kind, String id) {

    public enum Kind {
        ORGANISATION,
        INDIVIDUAL
    }

    public Party {
        if (id.isBlank() || id.length() > LONGEST) {
            throw new IllegalArgumentException("a party's id has 1 to " + LONGEST + " characters");
        }
    }

    private static final int LONGEST = 200;

    public static Party organisation(String id) {
        return new Party(Kind.ORGANISATION, id);
    }

    public static Party individual(String id) {
        return new Party(Kind.INDIVIDUAL, id);
    }

    public boolean is(Actor actor) {
        return switch (kind) {
            case ORGANISATION -> id.equals(actor.organisation());
            case INDIVIDUAL -> id.equals(actor.id());
        };
    }
}
