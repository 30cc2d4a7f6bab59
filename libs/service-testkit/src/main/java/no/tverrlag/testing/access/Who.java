package no.tverrlag.testing.access;

import java.util.Set;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sector;
import no.tverrlag.runtime.access.Asker;
import no.tverrlag.runtime.access.Asker.Representation;
import no.tverrlag.runtime.access.Standing;
import org.jspecify.annotations.Nullable;

/** Somebody in every relation there is to the person of the matrix, and in none. */
public enum Who {
    THE_PERSON(Role.CITIZEN, null, true, null, Set.of(Standing.PERSON)),
    ANOTHER_CITIZEN(Role.CITIZEN, null, false, null, Set.of()),
    GUARDIAN(
            Role.REPRESENTATIVE,
            null,
            true,
            Representation.GUARDIAN,
            Set.of(Standing.REPRESENTATIVE)),
    ATTORNEY(
            Role.REPRESENTATIVE,
            null,
            true,
            Representation.POWER_OF_ATTORNEY,
            Set.of(Standing.REPRESENTATIVE)),
    LEGAL_GUARDIAN(
            Role.REPRESENTATIVE,
            null,
            true,
            Representation.LEGAL_GUARDIAN,
            Set.of(Standing.REPRESENTATIVE)),
    GUARDIAN_OF_ANOTHER(Role.REPRESENTATIVE, null, false, Representation.GUARDIAN, Set.of()),
    KIN(Role.REPRESENTATIVE, null, true, Representation.NEXT_OF_KIN, Set.of(Standing.NEXT_OF_KIN)),
    KIN_OF_ANOTHER(Role.REPRESENTATIVE, null, false, Representation.NEXT_OF_KIN, Set.of()),
    UNIT(Role.COORDINATING_UNIT, Sector.HEALTH_MUNICIPAL, Set.of(Standing.UNIT)),
    COORDINATOR(
            Role.PRACTITIONER,
            Sector.HEALTH_MUNICIPAL,
            Set.of(Standing.COORDINATOR, Standing.PRACTITIONER)),
    APPOINTED(
            Role.COORDINATOR,
            Sector.HEALTH_MUNICIPAL,
            Set.of(Standing.ASSIGNED, Standing.PRACTITIONER)),
    MEMBER(Role.PRACTITIONER, Sector.SCHOOL, Set.of(Standing.MEMBER, Standing.PRACTITIONER)),
    MEMBER_FROM_HOSPITAL(
            Role.PRACTITIONER,
            Sector.SPECIALIST_HEALTH,
            Set.of(Standing.MEMBER, Standing.PRACTITIONER, Standing.SPECIALIST)),
    TELLER(
            Role.PRACTITIONER,
            Sector.KINDERGARTEN,
            Set.of(Standing.DISCLOSER, Standing.PRACTITIONER)),
    CHILD_WELFARE(
            Role.PRACTITIONER,
            Sector.CHILD_WELFARE,
            Set.of(Standing.RECEIVER, Standing.PRACTITIONER)),
    INVITED(
            Role.PRACTITIONER,
            Sector.CHILD_WELFARE,
            Set.of(Standing.INVITED, Standing.PRACTITIONER)),
    ASSESSOR(Role.PRACTITIONER, Sector.PPT, Set.of(Standing.ASSESSOR, Standing.PRACTITIONER)),
    REPORTER(Role.PRACTITIONER, Sector.GP, Set.of(Standing.REPORTER, Standing.PRACTITIONER)),
    REPORTING_NEIGHBOUR(Role.CITIZEN, null, false, null, Set.of(Standing.REPORTER)),
    STRANGER(Role.PRACTITIONER, Sector.NAV, Set.of(Standing.PRACTITIONER)),
    STRANGE_COORDINATOR(Role.COORDINATOR, Sector.HEALTH_MUNICIPAL, Set.of(Standing.PRACTITIONER)),
    HOSPITAL(
            Role.PRACTITIONER,
            Sector.SPECIALIST_HEALTH,
            Set.of(Standing.PRACTITIONER, Standing.SPECIALIST)),
    AUDITOR(Role.AUDITOR, null, Set.of(Standing.AUDITOR)),
    SYSTEM(Role.SYSTEM, null, Set.of()),
    OPERATOR(Role.OPERATOR, null, Set.of(Standing.OPERATOR));

    private final Role role;
    private final @Nullable Sector sector;
    private final boolean forThePerson;
    private final @Nullable Representation representation;
    private final Set<Standing> standings;

    Who(Role role, @Nullable Sector sector, Set<Standing> standings) {
        this(role, sector, false, null, standings);
    }

    Who(
            Role role,
            @Nullable Sector sector,
            boolean forThePerson,
            @Nullable Representation representation,
            Set<Standing> standings) {
        this.role = role;
        this.sector = sector;
        this.forThePerson = forThePerson;
        this.representation = representation;
        this.standings = Set.copyOf(standings);
    }

    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public Role role() {
        return role;
    }

    public @Nullable Sector sector() {
        return sector;
    }

    public String organisation() {
        return "Organisation of " + id();
    }

    boolean forThePerson() {
        return forThePerson;
    }

    public @Nullable Representation representation() {
        return representation;
    }

    /** How they stand, in the matrix's own words. */
    Set<Standing> standings() {
        return standings;
    }

    boolean professional() {
        return role == Role.PRACTITIONER || role == Role.COORDINATOR;
    }

    Asker asker(PersonId person) {
        boolean citizen = role == Role.CITIZEN || role == Role.REPRESENTATIVE;
        PersonId whom = citizen ? forThePerson ? person : new PersonId("another") : null;
        return new Asker(
                new Actor(
                        id(),
                        role,
                        sector,
                        professional() || role == Role.COORDINATING_UNIT ? organisation() : null,
                        "5530",
                        whom),
                representation,
                null);
    }
}
