package no.tverrlag.referral.registerperson;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.privacy.MasterKey;
import no.tverrlag.runtime.Acting;
import no.tverrlag.runtime.Acts;
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
    private final MasterKey master;
    private final NewIds ids;
    private final boolean syntheticAllowed;

    RegisterPersonResource(
            Acts acts,
            Ledger ledger,
            MasterKey master,
            NewIds ids,
            @ConfigProperty(name = "tverrlag.national-id.synthetic") boolean syntheticAllowed) {
        this.acts = acts;
        this.ledger = ledger;
        this.master = master;
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
    public Response register(Body body) {
        RegisterPerson.NationalId nationalId = nationalId(body.nationalId());
        PersonId person = known(nationalId).orElseGet(() -> new PersonId(ids.next()));
        Acting acting = acts.on(person).at(body.occurredAt()).creating(person.value());
        Outcome outcome =
                acting.order(
                        RegisterPerson.SLICE,
                        act ->
                                new RegisterPerson.Command(
                                        person,
                                        nationalId,
                                        Sealed.of(body.name()),
                                        body.born(),
                                        body.language(),
                                        act.at()));
        return outcome instanceof Outcome.Done(_, long position, Instant at, _) && position == 0
                ? found(known(nationalId).orElse(person), at)
                : acting.answer(outcome);
    }

    /** The id of somebody who was known before: a look-up, and recorded as one. */
    private Response found(PersonId person, Instant at) {
        return acts.on(person).lookUp(_ -> Optional.of(new Known(person.value(), 0, at)));
    }

    private Optional<PersonId> known(RegisterPerson.@Nullable NationalId id) {
        return id == null
                ? Optional.empty()
                : ledger.answers().ask(PersonByNationalId.QUESTION, id.hash()).view();
    }

    private RegisterPerson.@Nullable NationalId nationalId(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String digits = typed.replace(" ", "");
        return new RegisterPerson.NationalId(
                Sealed.of(digits), master.keyedHash("national-id", digits), syntheticAllowed);
    }
}
