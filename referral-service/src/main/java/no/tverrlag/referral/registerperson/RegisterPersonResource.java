package no.tverrlag.referral.registerperson;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.privacy.KeyedHashes;
import no.tverrlag.privacy.LookUps;
import no.tverrlag.privacy.SubjectKeys;
import no.tverrlag.runtime.Acting;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.WithoutRivals;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.runtime.engine.NewIds;
import no.tverrlag.slices.Outcome;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner or the unit registers a person, or finds the one that has the national id already.
 */
@Path("/persons")
public class RegisterPersonResource {

    private final Acts acts;
    private final Ledger ledger;
    private final KeyedHashes hashes;
    private final LookUps lookUps;
    private final SubjectKeys keys;
    private final NewIds ids;
    private final boolean syntheticAllowed;

    RegisterPersonResource(
            Acts acts,
            Ledger ledger,
            KeyedHashes hashes,
            LookUps lookUps,
            SubjectKeys keys,
            NewIds ids,
            @ConfigProperty(name = "tverrlag.national-id.synthetic") boolean syntheticAllowed) {
        this.acts = acts;
        this.ledger = ledger;
        this.hashes = hashes;
        this.lookUps = lookUps;
        this.keys = keys;
        this.ids = ids;
        this.syntheticAllowed = syntheticAllowed;
    }

    public record Body(
            @Nullable String nationalId,
            String name,
            LocalDate born,
            @Nullable String language,
            @Nullable Instant occurredAt) {}

    /** What a repeat is answered with; the same members as the answer to any command. */
    public record Known(String id, long position, Instant recordedAt) {}

    @POST
    @WithoutRivals
    public Response register(Body body) {
        String typed = body.nationalId();
        String digits = typed == null ? null : typed.replace(" ", "");
        PersonId person = known(digits).orElseGet(() -> new PersonId(ids.next()));
        Acting acting = acts.on(person).at(body.occurredAt()).creating(person.value());
        Outcome outcome;
        try {
            outcome =
                    acting.order(
                            RegisterPerson.SLICE,
                            act -> claimed(command(person, digits, body, act.at()), digits));
        } catch (AnotherWasFaster raced) {
            return register(body);
        }
        return outcome instanceof Outcome.Done(_, long position, Instant at, _) && position == 0
                ? found(person, at)
                : acting.answer(outcome);
    }

    private RegisterPerson.Command command(
            PersonId person, @Nullable String digits, Body body, Instant at) {
        return new RegisterPerson.Command(
                person,
                digits == null
                        ? null
                        : new RegisterPerson.NationalId(Sealed.of(digits), syntheticAllowed),
                Sealed.of(body.name()),
                body.born(),
                body.language(),
                at);
    }

    /** Two who register one national id at the same moment get one person. */
    private RegisterPerson.Command claimed(
            RegisterPerson.Command command, @Nullable String digits) {
        if (digits != null
                && RegisterPerson.fits(command)
                && !lookUps.claim(hash(digits), command.person()).equals(command.person())) {
            throw new AnotherWasFaster();
        }
        return command;
    }

    private static final class AnotherWasFaster extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AnotherWasFaster() {
            super(null, null, false, false);
        }
    }

    /** The id of somebody who was known before: a look-up, and recorded as one. */
    private Response found(PersonId person, Instant at) {
        return acts.on(person).lookUp(_ -> Optional.of(new Known(person.value(), 0, at)));
    }

    private Optional<PersonId> known(@Nullable String digits) {
        return digits == null
                ? Optional.empty()
                : lookUps.find(hash(digits)).or(() -> knownFromBefore(hash(digits)));
    }

    private Optional<PersonId> knownFromBefore(String hash) {
        return ledger.answers()
                .ask(PersonByNationalId.QUESTION, hash)
                .view()
                .filter(person -> !keys.isErased(person))
                .map(person -> lookUps.claim(hash, person));
    }

    private String hash(String digits) {
        return hashes.of("national-id", digits);
    }
}
