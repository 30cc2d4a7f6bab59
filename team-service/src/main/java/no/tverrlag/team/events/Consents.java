package no.tverrlag.team.events;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.ConsentEvent.ConsentExpired;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.ConsentEvent.ConsentReplaced;
import no.tverrlag.team.events.ConsentEvent.ConsentWithdrawn;

/** All consents of one person; each question names the instant that it is about. */
public record Consents(List<Consent> all) {

    private static final Consents NONE = new Consents(List.of());

    public Consents {
        all = List.copyOf(all);
    }

    public static Consents none() {
        return NONE;
    }

    public Consents after(ConsentEvent fact) {
        return switch (fact) {
            case ConsentGiven given ->
                    new Consents(
                            Stream.concat(all.stream(), Stream.of(Consent.of(given))).toList());
            case ConsentReplaced replaced ->
                    changed(replaced.consent(), consent -> consent.endedByItself(replaced.at()));
            case ConsentExpired expired ->
                    changed(expired.consent(), consent -> consent.endedByItself(expired.until()));
            case ConsentWithdrawn withdrawn -> {
                Consents then = this;
                for (ConsentEnd end : withdrawn.ended()) {
                    then =
                            then.changed(
                                    end.consent(),
                                    consent -> consent.withdrawn(end, withdrawn.at()));
                }
                yield then;
            }
        };
    }

    public List<Consent> inForce(ConsentKind kind, Instant at) {
        return of(kind).filter(consent -> consent.inForce(at)).toList();
    }

    /** May what is known about the person be shared with that sector at that instant? */
    public boolean sharedWith(Sector sector, Instant at) {
        return inForce(ConsentKind.SHARE, at).stream()
                .anyMatch(consent -> consent.recipientsAt(at).contains(sector));
    }

    /** Is a withdrawal of that kind known that was true after the instant? */
    public boolean withdrawnAfter(
            ConsentKind kind, Instant at, Collection<Sector> recipients, Collection<Party> named) {
        return of(kind).anyMatch(consent -> consent.withdrawnAfter(at, recipients, named));
    }

    public Optional<Consent> named(String id) {
        return all.stream().filter(consent -> consent.given().consent().equals(id)).findFirst();
    }

    private Stream<Consent> of(ConsentKind kind) {
        return all.stream().filter(consent -> consent.given().kind() == kind);
    }

    private Consents changed(String which, UnaryOperator<Consent> change) {
        return new Consents(
                all.stream()
                        .map(
                                consent ->
                                        consent.given().consent().equals(which)
                                                ? change.apply(consent)
                                                : consent)
                        .toList());
    }
}
