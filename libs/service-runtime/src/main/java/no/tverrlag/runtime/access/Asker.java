package no.tverrlag.runtime.access;

import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, with what their token says that access depends on.
 *
 * @param representation how somebody stands for the person who is not the person; null for others
 * @param hpr number in the register of health personnel, for the access log
 */
public record Asker(Actor actor, @Nullable Representation representation, @Nullable String hpr) {

    /** What entitles a representative. */
    public enum Representation {
        /** Of a child; ends by the child's age. */
        GUARDIAN,
        /** Appointed for somebody who is of age (vgml. ch. 4). */
        LEGAL_GUARDIAN,
        POWER_OF_ATTORNEY,
        /** Close, but acting for the person in nothing: sees what the person lets them see. */
        NEXT_OF_KIN
    }

    public static Asker of(Actor actor) {
        return new Asker(actor, null, null);
    }

    boolean isKin() {
        return actor.is(Role.REPRESENTATIVE) && representation == Representation.NEXT_OF_KIN;
    }

    /** Somebody whose right to act for the person may end by the person's age. */
    boolean isGuardian() {
        return actor.is(Role.REPRESENTATIVE)
                && (representation == null || representation == Representation.GUARDIAN);
    }

    /**
     * Why this actor says they ask, as a code of HL7's purpose of use: {@code COC} coordination of
     * care, {@code PATRQT} at the patient's request, {@code HCOMPL} control.
     */
    String purpose() {
        return switch (actor.role()) {
            case CITIZEN, REPRESENTATIVE -> "PATRQT";
            case AUDITOR -> "HCOMPL";
            case COORDINATING_UNIT, COORDINATOR, PRACTITIONER, SYSTEM, OPERATOR -> "COC";
        };
    }
}
