package no.tverrlag.testing.access;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import no.tverrlag.contracts.access.AccessAction;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.runtime.access.AccessRule;
import no.tverrlag.runtime.access.Standing;
import no.tverrlag.runtime.age.Maturity;

/**
 * One operation, one caller, one state of the case; and the answer that the rules, said anew here,
 * expect.
 */
public record Cell(
        AccessRule rule,
        Who who,
        ConsentState consent,
        Tenant tenant,
        BlockState block,
        Glass glass,
        Age age) {

    /** Of somebody whose age is not known. */
    public Cell(
            AccessRule rule,
            Who who,
            ConsentState consent,
            Tenant tenant,
            BlockState block,
            Glass glass) {
        this(rule, who, consent, tenant, block, glass, Age.UNKNOWN);
    }

    /** How old the person is; the limits are 12, 15, 16 and 18. */
    public enum Age {
        UNKNOWN(Maturity.unknown()),
        ELEVEN(new Maturity(false, false, false, false)),
        FIFTEEN(new Maturity(true, true, false, false)),
        SIXTEEN(new Maturity(true, true, true, false)),
        EIGHTEEN(new Maturity(true, true, true, true));

        private final Maturity maturity;

        Age(Maturity maturity) {
            this.maturity = maturity;
        }

        Maturity maturity() {
            return maturity;
        }
    }

    /** Whether the person's address is protected, and the caller named among those who may know. */
    public enum Address {
        OPEN,
        CONFIDENTIAL,
        CONFIDENTIAL_BUT_NOT_FROM_THE_CALLER,
        STRICTLY_CONFIDENTIAL,
        STRICTLY_CONFIDENTIAL_BUT_NOT_FROM_THE_CALLER
    }

    /** What the person has consented to, as far as it concerns the caller. */
    public enum ConsentState {
        NONE(false),
        TO_THE_SECTOR(true),
        TO_THE_ORGANISATION(true),
        TO_THE_INDIVIDUAL(true),
        FOR_COORDINATION(true),
        AHEAD(false),
        EXPIRED(false),
        WITHDRAWN(false),
        TO_ANOTHER_SECTOR(false),
        OF_ANOTHER_CATEGORY(false),
        FOR_ANOTHER_PURPOSE(false),
        OF_ANOTHER_KIND(false);

        private final boolean holds;

        ConsentState(boolean holds) {
            this.holds = holds;
        }
    }

    /** Whose municipality leads the case. */
    public enum Tenant {
        THE_CALLERS,
        ANOTHER,
        UNKNOWN
    }

    /** Whom the person has shut out. */
    public enum BlockState {
        NONE,
        THE_CALLER,
        THE_CALLER_FROM_THIS,
        THE_CALLER_FROM_SOMETHING_ELSE,
        THE_CALLERS_ORGANISATION,
        SOMEBODY_ELSE,
        /** For the person, once the unit had weighed the reasons. */
        THE_CALLER_BY_THE_UNIT,
        BY_A_REPRESENTATIVE
    }

    /** Whose emergency it is. */
    public enum Glass {
        NONE,
        OPEN,
        OVER,
        ANOTHERS
    }

    private static final Map<Standing, String> STATUTES =
            Map.ofEntries(
                    Map.entry(Standing.PERSON, "pbrl 5-1"),
                    Map.entry(Standing.REPRESENTATIVE, "pbrl 5-1"),
                    Map.entry(Standing.NEXT_OF_KIN, "pbrl 3-3"),
                    Map.entry(Standing.UNIT, "hol 7-3"),
                    Map.entry(Standing.COORDINATOR, "hol 7-2"),
                    Map.entry(Standing.ASSIGNED, "hol 7-2"),
                    Map.entry(Standing.MEMBER, "hol 3-4"),
                    Map.entry(Standing.INVITED, "hol 3-4"),
                    Map.entry(Standing.ASSESSOR, "hol 7-1"),
                    Map.entry(Standing.REPORTER, "hol 7-1"),
                    Map.entry(Standing.PRACTITIONER, "hol 7-1"),
                    Map.entry(Standing.SPECIALIST, "sphl 2-1e"),
                    Map.entry(Standing.DISCLOSER, "hpl 33, bvl 13-2"),
                    Map.entry(Standing.RECEIVER, "bvl 13-2"),
                    Map.entry(Standing.AUDITOR, "pjl 22"),
                    Map.entry(Standing.OPERATOR, "gdpr 17"));

    private static final Set<DataCategory> OTHERS_SECRETS =
            EnumSet.of(
                    DataCategory.PLAN,
                    DataCategory.ASSESSMENT,
                    DataCategory.MEETING,
                    DataCategory.NEED_REPORT);

    /** {@code permit <standing> <basis>} or {@code deny <reason>}. */
    String expected() {
        Set<Standing> standings = standings();
        String denied =
                hasGrownOutOf() && rule.allowed().contains(Standing.REPRESENTATIVE)
                        ? "guardianship-over"
                        : "no-relation";
        for (Standing standing : Standing.values()) {
            if (rule.allowed().contains(standing) && standings.contains(standing)) {
                String obstacle = obstacle(standing);
                if (obstacle.isEmpty()) {
                    return "permit " + standing + " " + basis(standing);
                }
                denied = obstacle;
            }
        }
        return glassOpens() ? "permit EMERGENCY break-glass" : "deny " + denied;
    }

    /** From sixteen on a guardian is kin in what is health care, from eighteen on in everything. */
    private Set<Standing> standings() {
        return hasGrownOutOf() ? Set.of(Standing.NEXT_OF_KIN) : who.standings();
    }

    private boolean hasGrownOutOf() {
        boolean ofHealth =
                switch (rule.category()) {
                    case NEED_REPORT, ASSESSMENT, TEAM, MEETING, PLAN, TRANSITION, ACCESS_LOG ->
                            true;
                    case IDENTITY, CONSENT, NOTIFICATION -> false;
                };
        return who == Who.GUARDIAN && (age == Age.EIGHTEEN || (age == Age.SIXTEEN && ofHealth));
    }

    /** Is where the person is told to whoever is let in by this standing? */
    static boolean tellsWhere(Standing standing, Address address) {
        boolean fewest =
                standing == Standing.PERSON
                        || standing == Standing.UNIT
                        || standing == Standing.COORDINATOR;
        boolean near =
                fewest
                        || standing == Standing.MEMBER
                        || standing == Standing.ASSESSOR
                        || standing == Standing.RECEIVER
                        || standing == Standing.EMERGENCY;
        return switch (address) {
            case OPEN,
                    CONFIDENTIAL_BUT_NOT_FROM_THE_CALLER,
                    STRICTLY_CONFIDENTIAL_BUT_NOT_FROM_THE_CALLER ->
                    true;
            case CONFIDENTIAL -> near;
            case STRICTLY_CONFIDENTIAL -> fewest;
        };
    }

    private String obstacle(Standing standing) {
        boolean office = standing == Standing.UNIT || standing == Standing.AUDITOR;
        if (office && tenant == Tenant.ANOTHER) {
            return "other-municipality";
        }
        if (shutOut(standing)) {
            return "access-blocked";
        }
        if (needsConsent(standing) && !consentHolds(standing)) {
            return standing == Standing.MEMBER
                    ? "no-consent-to-share"
                    : "no-consent-to-involve-kin";
        }
        return "";
    }

    private boolean shutOut(Standing standing) {
        boolean tellsOfANeed =
                rule.action() == AccessAction.COMMAND
                        && (standing == Standing.PRACTITIONER || standing == Standing.REPORTER);
        if (standing == Standing.PERSON
                || standing == Standing.AUDITOR
                || standing == Standing.OPERATOR
                || standing == Standing.DISCLOSER
                || standing == Standing.RECEIVER
                || tellsOfANeed) {
            return false;
        }
        boolean standsFor = standing == Standing.REPRESENTATIVE || standing == Standing.NEXT_OF_KIN;
        return switch (block) {
            case NONE, SOMEBODY_ELSE, THE_CALLER_FROM_SOMETHING_ELSE -> false;
            case THE_CALLER, THE_CALLER_FROM_THIS -> !standsFor || age != Age.ELEVEN;
            case THE_CALLER_BY_THE_UNIT -> true;
            case THE_CALLERS_ORGANISATION -> who.professional();
            case BY_A_REPRESENTATIVE -> !standsFor;
        };
    }

    private boolean needsConsent(Standing standing) {
        return switch (standing) {
            case MEMBER -> OTHERS_SECRETS.contains(rule.category());
            case NEXT_OF_KIN ->
                    rule.action() != AccessAction.COMMAND
                            || rule.category() != DataCategory.NEED_REPORT;
            case PERSON,
                    REPRESENTATIVE,
                    UNIT,
                    COORDINATOR,
                    ASSIGNED,
                    INVITED,
                    ASSESSOR,
                    REPORTER,
                    PRACTITIONER,
                    SPECIALIST,
                    DISCLOSER,
                    RECEIVER,
                    AUDITOR,
                    OPERATOR,
                    EMERGENCY ->
                    false;
        };
    }

    /** Kin have no sector or organisation to be named by; and they ask at the person's request. */
    private boolean consentHolds(Standing standing) {
        if (standing == Standing.MEMBER) {
            return consent.holds;
        }
        return consent == ConsentState.TO_THE_INDIVIDUAL
                || consent == ConsentState.FOR_ANOTHER_PURPOSE;
    }

    private String basis(Standing standing) {
        return needsConsent(standing) ? "consent" : STATUTES.getOrDefault(standing, "none");
    }

    private boolean glassOpens() {
        return glass == Glass.OPEN
                && who.professional()
                && rule.action() == AccessAction.READ
                && rule.category() != DataCategory.ACCESS_LOG
                && rule.category() != DataCategory.NOTIFICATION;
    }
}
