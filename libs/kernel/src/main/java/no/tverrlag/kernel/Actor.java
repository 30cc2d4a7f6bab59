package no.tverrlag.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as their verified token says.
 *
 * @param id opaque subject of the token
 * @param person for a citizen the person they are, for a representative the person they act for
 * @param hpr number in the register of health personnel, for those who have one
 */
public record Actor(
        String id,
        Role role,
        @Nullable Sector sector,
        @Nullable String organisation,
        @Nullable String municipality,
        @Nullable PersonId person,
        @Nullable String hpr) {

    /** Somebody without a number in the register of health personnel. */
    public Actor(
            String id,
            Role role,
            @Nullable Sector sector,
            @Nullable String organisation,
            @Nullable String municipality,
            @Nullable PersonId person) {
        this(id, role, sector, organisation, municipality, person, null);
    }

    public ActorRef ref() {
        return new ActorRef(id, sector, organisation);
    }

    public boolean is(Role which) {
        return role == which;
    }

    public Optional<Sector> sectorIfAny() {
        return Optional.ofNullable(sector);
    }

    /** Is this the person, or somebody who acts for them? */
    public boolean standsFor(PersonId whom) {
        return (role == Role.CITIZEN || role == Role.REPRESENTATIVE) && whom.equals(person);
    }
}
