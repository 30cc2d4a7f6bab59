package no.tverrlag.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.OptionalLong;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Slice;
import no.tverrlag.privacy.KeyedHashes;
import no.tverrlag.privacy.SubjectKeys;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.runtime.trace.Handled;
import no.tverrlag.runtime.trace.TraceContext;
import no.tverrlag.slices.Order;
import no.tverrlag.slices.Outcome;
import no.tverrlag.slices.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what a fact or the clock makes necessary, as the service itself; the command's id
 * makes a repeat harmless.
 */
@ApplicationScoped
public class Reactions {

    /** What a reaction is about. */
    public record Cause(
            PersonId person,
            String id,
            Instant at,
            @Nullable String municipality,
            LegalBasis basis) {}

    private final ServiceDefinition service;
    private final Ledger ledger;
    private final KeyedHashes hashes;
    private final SubjectKeys keys;

    Reactions(ServiceDefinition service, Ledger ledger, KeyedHashes hashes, SubjectKeys keys) {
        this.service = service;
        this.ledger = ledger;
        this.hashes = hashes;
        this.keys = keys;
    }

    /**
     * Nothing becomes necessary about a person who has been erased.
     *
     * @param cause whose id, with {@code resource} and the slice's name, is the command's id
     * @param resource id of what the command creates or touches
     */
    public <C, S, E extends PersonEvent> Outcome carryOut(
            Slice<C, S, E> slice, C command, Cause cause, String resource) {
        if (keys.isErased(cause.person())) {
            return new Outcome.Done(resource, 0, cause.at(), true);
        }
        String commandId =
                hashes.of("reaction", slice.name() + "\n" + cause.id() + "\n" + resource);
        Actor self =
                new Actor(
                        service.name() + "-service",
                        Role.SYSTEM,
                        null,
                        "Tverrlag",
                        cause.municipality(),
                        null);
        Stamp stamp =
                new Stamp(
                        cause.person(),
                        cause.at(),
                        self,
                        cause.municipality(),
                        "COC",
                        cause.basis(),
                        "Tverrlag",
                        Handled.now().map(Envelope::correlationId).orElse(cause.id()),
                        cause.id(),
                        commandId,
                        commandId,
                        resource,
                        trace());
        return ledger.orders().carryOut(new Order<>(slice, command, stamp, OptionalLong.empty()));
    }

    /** The trace of the fact that is being handled goes on. */
    private @Nullable String trace() {
        return Handled.now()
                .map(Envelope::traceparent)
                .flatMap(TraceContext::parse)
                .map(trace -> trace.child().text())
                .orElse(null);
    }
}
