package no.tverrlag.referral.keeping;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.referral.events.AddressProtectionSet;
import no.tverrlag.referral.events.EvidenceEvent;
import no.tverrlag.referral.events.LegalHoldLifted;
import no.tverrlag.referral.events.LegalHoldPlaced;
import no.tverrlag.referral.events.PersonErased;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportEvent;

/**
 * Whether the person is registered, held and erased.
 *
 * @param holds in force, by id
 */
record Kept(
        PersonId person, boolean registered, Map<String, LegalHoldPlaced> holds, boolean erased) {

    static final Set<Class<? extends ReferralEvent>> READS =
            Set.of(
                    PersonRegistered.class,
                    LegalHoldPlaced.class,
                    LegalHoldLifted.class,
                    PersonErased.class);

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ./_-]{0,63}");
    private static final Pattern NATIONAL_ID = Pattern.compile(".*[0-9]{6} ?[0-9]{5}.*");

    Kept {
        holds = Map.copyOf(holds);
    }

    static Kept nothing(PersonId person) {
        return new Kept(person, false, Map.of(), false);
    }

    /** A reference stays for ever, so it is a code and holds nobody's national id. */
    static boolean unfit(String reference) {
        return !REFERENCE.matcher(reference).matches() || NATIONAL_ID.matcher(reference).matches();
    }

    /** The hold in force that was placed for the same reason and case. */
    boolean heldFor(LegalHoldPlaced.Reason reason, String reference) {
        return holds.values().stream()
                .anyMatch(each -> each.reason() == reason && each.reference().equals(reference));
    }

    /** One of the holds in force, always the same one. */
    Optional<String> anyHold() {
        return holds.keySet().stream().sorted().findFirst();
    }

    static Kept evolve(Kept then, ReferralEvent fact) {
        if (!fact.person().equals(then.person())) {
            return then;
        }
        return switch (fact) {
            case PersonRegistered _ -> new Kept(then.person(), true, then.holds(), then.erased());
            case LegalHoldPlaced it -> then.with(it);
            case LegalHoldLifted it -> then.without(it.hold());
            case PersonErased _ -> new Kept(then.person(), then.registered(), then.holds(), true);
            case AddressProtectionSet _, ReportEvent _, EvidenceEvent _ -> then;
        };
    }

    private Kept with(LegalHoldPlaced placed) {
        Map<String, LegalHoldPlaced> more = new TreeMap<>(holds);
        more.put(placed.hold(), placed);
        return new Kept(person, registered, more, erased);
    }

    private Kept without(String hold) {
        Map<String, LegalHoldPlaced> fewer = new TreeMap<>(holds);
        fewer.remove(hold);
        return new Kept(person, registered, fewer, erased);
    }
}
