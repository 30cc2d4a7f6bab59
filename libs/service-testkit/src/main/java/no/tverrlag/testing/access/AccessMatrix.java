package no.tverrlag.testing.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.tverrlag.contracts.referral.AddressProtection;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.runtime.access.AccessBlock;
import no.tverrlag.runtime.access.AccessPolicy;
import no.tverrlag.runtime.access.AccessRule;
import no.tverrlag.runtime.access.AccessTable;
import no.tverrlag.runtime.access.ConsentInForce;
import no.tverrlag.runtime.access.Disclosure;
import no.tverrlag.runtime.access.OpenGlass;
import no.tverrlag.runtime.access.PersonRelations;
import no.tverrlag.runtime.access.Standing;
import no.tverrlag.runtime.access.Verdict;
import no.tverrlag.runtime.access.Whereabouts;
import no.tverrlag.testing.access.Cell.Address;
import no.tverrlag.testing.access.Cell.Age;
import no.tverrlag.testing.access.Cell.BlockState;
import no.tverrlag.testing.access.Cell.ConsentState;
import no.tverrlag.testing.access.Cell.Glass;
import no.tverrlag.testing.access.Cell.Tenant;

/** The whole product of operations, callers and states, answered by the policy. */
public final class AccessMatrix {

    private static final PersonId PERSON = new PersonId("person");
    private static final Instant NOW = Instant.parse("2025-01-15T12:00:00Z");

    /** What was asked and what came out otherwise than expected. */
    public record Outcome(long cells, long permitted, List<String> unexpected) {}

    private AccessMatrix() {}

    public static Outcome of(AccessTable table) {
        long cells = 0;
        long permitted = 0;
        List<String> unexpected = new ArrayList<>();
        for (AccessRule rule : table.rules()) {
            if (rule.about() == AccessRule.About.NOBODY) {
                continue;
            }
            for (Cell cell : cellsOf(rule)) {
                String expected = cell.expected();
                String answered = answered(cell);
                cells++;
                permitted += answered.startsWith("permit") ? 1 : 0;
                if (!answered.equals(expected)) {
                    unexpected.add(cell + ": " + answered + ", expected " + expected);
                }
                if (answered.startsWith("permit")) {
                    unexpected.addAll(misplaced(cell, answered));
                }
            }
        }
        return new Outcome(cells, permitted, unexpected);
    }

    /** Where a permitted caller is told the person's whereabouts otherwise than expected. */
    private static List<String> misplaced(Cell cell, String answered) {
        Standing standing = Standing.valueOf(answered.split(" ")[1]);
        return Stream.of(Address.values())
                .filter(
                        address ->
                                AccessPolicy.locates(
                                                cell.who().asker(PERSON),
                                                standing,
                                                living(address, cell.who()))
                                        != Cell.tellsWhere(standing, address))
                .map(address -> cell + ": " + address + " is told otherwise than expected")
                .toList();
    }

    private static PersonRelations living(Address address, Who caller) {
        List<String> named = List.of("somebody", caller.id());
        @org.jspecify.annotations.Nullable
        Whereabouts where =
                switch (address) {
                    case OPEN -> null;
                    case CONFIDENTIAL ->
                            new Whereabouts(AddressProtection.CONFIDENTIAL, List.of("somebody"));
                    case CONFIDENTIAL_BUT_NOT_FROM_THE_CALLER ->
                            new Whereabouts(AddressProtection.CONFIDENTIAL, named);
                    case STRICTLY_CONFIDENTIAL ->
                            new Whereabouts(AddressProtection.STRICTLY_CONFIDENTIAL, List.of());
                    case STRICTLY_CONFIDENTIAL_BUT_NOT_FROM_THE_CALLER ->
                            new Whereabouts(AddressProtection.STRICTLY_CONFIDENTIAL_ABROAD, named);
                };
        PersonRelations none = PersonRelations.none();
        return new PersonRelations(
                none.municipality(),
                none.led(),
                none.coordinator(),
                none.assigned(),
                none.members(),
                none.invited(),
                none.assessors(),
                none.reporters(),
                none.consents(),
                none.blocks(),
                none.glasses(),
                none.positions(),
                none.disclosures(),
                where);
    }

    private static List<Cell> cellsOf(AccessRule rule) {
        List<Cell> cells = new ArrayList<>();
        for (Who who : Who.values()) {
            for (ConsentState consent : ConsentState.values()) {
                for (Tenant tenant : Tenant.values()) {
                    for (BlockState block : BlockState.values()) {
                        for (Glass glass : Glass.values()) {
                            for (Age age : agesFor(who)) {
                                cells.add(new Cell(rule, who, consent, tenant, block, glass, age));
                            }
                        }
                    }
                }
            }
        }
        return cells;
    }

    /** Nothing depends on it unless the person asks, or who stands for them. */
    private static List<Age> agesFor(Who who) {
        return switch (who) {
            case GUARDIAN -> List.of(Age.values());
            case THE_PERSON, LEGAL_GUARDIAN, ATTORNEY, KIN ->
                    List.of(Age.UNKNOWN, Age.ELEVEN, Age.EIGHTEEN);
            default -> List.of(Age.UNKNOWN);
        };
    }

    private static String answered(Cell cell) {
        Verdict verdict =
                AccessPolicy.decide(
                        cell.who().asker(PERSON),
                        PERSON,
                        cell.rule(),
                        relations(cell),
                        cell.age().maturity(),
                        NOW);
        return switch (verdict) {
            case Verdict.Permit permit -> "permit " + permit.standing() + " " + basis(permit);
            case Verdict.Deny(String reason) -> "deny " + reason;
        };
    }

    private static String basis(Verdict.Permit permit) {
        return permit.basis().kind() == LegalBasis.Kind.CONSENT
                ? "consent"
                : permit.basis().reference();
    }

    private static PersonRelations relations(Cell cell) {
        return new PersonRelations(
                switch (cell.tenant()) {
                    case THE_CALLERS -> "5530";
                    case ANOTHER -> "0301";
                    case UNKNOWN -> null;
                },
                cell.tenant() != Tenant.UNKNOWN,
                ref(Who.COORDINATOR),
                ref(Who.APPOINTED),
                Map.of(
                        Who.MEMBER.id(), ref(Who.MEMBER),
                        Who.MEMBER_FROM_HOSPITAL.id(), ref(Who.MEMBER_FROM_HOSPITAL)),
                Map.of(Who.INVITED.id(), ref(Who.INVITED)),
                Set.of(Who.ASSESSOR.id()),
                Set.of(Who.REPORTER.id(), Who.REPORTING_NEIGHBOUR.id()),
                consents(cell),
                blocks(cell),
                glasses(cell),
                Map.of(),
                List.of(
                        new Disclosure(
                                "d1", Who.TELLER.id(), Who.CHILD_WELFARE.organisation(), true)),
                null);
    }

    private static ActorRef ref(Who who) {
        return new ActorRef(who.id(), who.sector(), who.organisation());
    }

    private static List<ConsentInForce> consents(Cell cell) {
        boolean kin = cell.who() == Who.KIN || cell.who() == Who.GUARDIAN;
        ConsentKind kind = kin ? ConsentKind.KIN_INVOLVEMENT : ConsentKind.SHARE;
        ConsentKind wrong = kin ? ConsentKind.SHARE : ConsentKind.KIN_INVOLVEMENT;
        Sector sector = cell.who().sector() == null ? Sector.HOUSING : cell.who().sector();
        List<Sector> toSector = List.of(sector);
        List<Party> toCaller = List.of(Party.individual(cell.who().id()));
        List<Party> toOffice = List.of(Party.organisation(cell.who().organisation()));
        DataCategory asked = cell.rule().category();
        Consent of = new Consent(kind, asked);
        return switch (cell.consent()) {
            case NONE -> List.of();
            case TO_THE_SECTOR -> List.of(of.to(toSector, List.of()));
            case TO_THE_ORGANISATION -> List.of(of.to(List.of(), toOffice));
            case TO_THE_INDIVIDUAL -> List.of(of.to(List.of(), toCaller));
            case FOR_COORDINATION -> List.of(of.to(toSector, toCaller, "COC", NOW, null));
            case AHEAD -> List.of(of.to(toSector, toCaller, null, NOW.plusMillis(1), null));
            case EXPIRED -> List.of(of.to(toSector, toCaller, null, NOW.minusSeconds(9), NOW));
            case WITHDRAWN ->
                    List.of(of.to(List.of(Sector.DENTAL), List.of(Party.individual("somebody"))));
            case TO_ANOTHER_SECTOR -> List.of(of.to(List.of(Sector.DENTAL), List.of()));
            case OF_ANOTHER_CATEGORY ->
                    List.of(new Consent(kind, other(asked)).to(toSector, toCaller));
            case FOR_ANOTHER_PURPOSE -> List.of(of.to(toSector, toCaller, "PATRQT", NOW, null));
            case OF_ANOTHER_KIND -> List.of(new Consent(wrong, asked).to(toSector, toCaller));
        };
    }

    private static DataCategory other(DataCategory category) {
        return category == DataCategory.PLAN ? DataCategory.MEETING : DataCategory.PLAN;
    }

    private record Consent(ConsentKind kind, DataCategory category) {
        ConsentInForce to(List<Sector> sectors, List<Party> named) {
            return to(sectors, named, null, NOW.minusSeconds(60), null);
        }

        ConsentInForce to(
                List<Sector> sectors,
                List<Party> named,
                @org.jspecify.annotations.Nullable String purpose,
                Instant from,
                @org.jspecify.annotations.Nullable Instant until) {
            return new ConsentInForce(
                    "c1", kind, sectors, named, List.of(category), purpose, from, until);
        }
    }

    private static List<AccessBlock> blocks(Cell cell) {
        Party caller = Party.individual(cell.who().id());
        DataCategory category = cell.rule().category();
        return switch (cell.block()) {
            case NONE -> List.of();
            case THE_CALLER -> List.of(new AccessBlock("b1", caller, List.of(), true, false));
            case THE_CALLER_FROM_THIS ->
                    List.of(new AccessBlock("b1", caller, List.of(category), true, false));
            case THE_CALLER_FROM_SOMETHING_ELSE ->
                    List.of(new AccessBlock("b1", caller, List.of(other(category)), true, false));
            case THE_CALLERS_ORGANISATION ->
                    List.of(
                            new AccessBlock(
                                    "b1",
                                    Party.organisation(cell.who().organisation()),
                                    List.of(),
                                    true,
                                    false));
            case SOMEBODY_ELSE ->
                    List.of(
                            new AccessBlock(
                                    "b1", Party.individual("somebody"), List.of(), true, false));
            case THE_CALLER_BY_THE_UNIT ->
                    List.of(new AccessBlock("b1", caller, List.of(), true, true));
            case BY_A_REPRESENTATIVE ->
                    List.of(new AccessBlock("b1", caller, List.of(), false, false));
        };
    }

    private static List<OpenGlass> glasses(Cell cell) {
        String caller = cell.who().id();
        return switch (cell.glass()) {
            case NONE -> List.of();
            case OPEN -> List.of(new OpenGlass("g1", caller, NOW.plusMillis(1)));
            case OVER -> List.of(new OpenGlass("g1", caller, NOW));
            case ANOTHERS -> List.of(new OpenGlass("g1", "somebody", NOW.plusSeconds(60)));
        };
    }
}
