package no.tverrlag.referral.registerperson;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.nothing;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.events.EvidenceEvent;
import no.tverrlag.referral.events.KeepingEvent;
import no.tverrlag.referral.events.Oslo;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportEvent;
import no.tverrlag.referral.events.Words;
import org.jspecify.annotations.Nullable;

/** Gives a person their opaque id; a national id that is known already has one and keeps it. */
public final class RegisterPerson {

    static final int LONGEST_LIFE_YEARS = 130;
    static final int MONTHS_AHEAD = 10;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    public static final Slice<Command, State, ReferralEvent> SLICE =
            new Slice<>(
                    "RegisterPerson",
                    Set.of(PersonRegistered.class),
                    it -> List.of(Tag.of("person", it.person())),
                    it -> new State(it.person(), false),
                    RegisterPerson::evolve,
                    RegisterPerson::decide);

    private RegisterPerson() {}

    /** A national id as typed. */
    public record NationalId(Sealed number, boolean syntheticAllowed) {}

    /**
     * @param person the id that the person gets if they are new, else the one they have
     */
    public record Command(
            PersonId person,
            @Nullable NationalId nationalId,
            Sealed name,
            LocalDate born,
            @Nullable String language,
            Instant at) {}

    /** Why a person cannot be registered as said. */
    public sealed interface Refusal extends no.tverrlag.kernel.Refusal.Impossible {
        /** Not eleven digits, a day that does not exist, a wrong check digit, or a test number. */
        record InvalidNationalId() implements Refusal {
            @Override
            public String detail() {
                return "The national id is not valid: it has 11 digits, a real date and two check"
                        + " digits that agree.";
            }
        }

        /** The number tells another day of birth than the one given. */
        record BornDisagrees() implements Refusal {
            @Override
            public String detail() {
                return "The day of birth is not the one that the national id tells.";
            }
        }

        /** Further ahead than any child can be expected, or longer ago than anybody lives. */
        record BornOutOfReach(int yearsBack, int monthsAhead) implements Refusal {
            @Override
            public String detail() {
                return "The day of birth must be at most %d years ago and %d months ahead."
                        .formatted(yearsBack, monthsAhead);
            }
        }

        /** A name is missing or too long. */
        record UnfitText(String field, int limit) implements Refusal {
            @Override
            public String detail() {
                return "%s must hold 1 to %d characters.".formatted(field, limit);
            }
        }

        /** Not a language code. */
        record UnknownLanguage() implements Refusal {
            @Override
            public String detail() {
                return "The language must be a code such as nb, se or en.";
            }
        }
    }

    record State(PersonId person, boolean known) {}

    static Decision<ReferralEvent, Refusal> decide(Command it, State now) {
        if (Words.unfit(it.name())) {
            return refuse(new Refusal.UnfitText("name", Words.LIMIT));
        }
        if (now.known()) {
            return nothing();
        }
        Refusal flaw = flawOf(it).orElse(null);
        return flaw != null ? refuse(flaw) : append(fact(it));
    }

    /** Is it said as it must be? */
    static boolean fits(Command it) {
        return flawOf(it).isEmpty();
    }

    private static Optional<Refusal> flawOf(Command it) {
        LocalDate today = Oslo.dayOf(it.at());
        if (Words.unfit(it.name())) {
            return Optional.of(new Refusal.UnfitText("name", Words.LIMIT));
        }
        if (it.born().isAfter(today.plusMonths(MONTHS_AHEAD))
                || it.born().isBefore(today.minusYears(LONGEST_LIFE_YEARS))) {
            return Optional.of(new Refusal.BornOutOfReach(LONGEST_LIFE_YEARS, MONTHS_AHEAD));
        }
        String language = it.language();
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            return Optional.of(new Refusal.UnknownLanguage());
        }
        return Optional.ofNullable(it.nationalId()).flatMap(id -> flawOf(id, it.born()));
    }

    private static Optional<Refusal> flawOf(NationalId id, LocalDate born) {
        Optional<NationalIdNumber> number =
                id.number()
                        .text()
                        .flatMap(text -> NationalIdNumber.of(text, id.syntheticAllowed()));
        if (number.isEmpty()) {
            return Optional.of(new Refusal.InvalidNationalId());
        }
        return number.filter(it -> !it.born().equals(born)).map(_ -> new Refusal.BornDisagrees());
    }

    private static PersonRegistered fact(Command it) {
        NationalId id = it.nationalId();
        return new PersonRegistered(
                it.person(),
                id == null ? null : id.number(),
                it.name(),
                PersonRegistered.born(it.born()),
                it.language(),
                it.at());
    }

    static State evolve(State then, ReferralEvent fact) {
        return switch (fact) {
            case PersonRegistered it when it.person().equals(then.person()) ->
                    new State(then.person(), true);
            case PersonRegistered _, ReportEvent _, EvidenceEvent _, KeepingEvent _ -> then;
        };
    }
}
