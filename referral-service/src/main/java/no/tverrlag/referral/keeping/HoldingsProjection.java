package no.tverrlag.referral.keeping;

import com.mongodb.client.MongoClient;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Tag;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.runtime.kafka.IntakeEffect;
import no.tverrlag.runtime.kafka.PastFacts;
import no.tverrlag.runtime.kafka.PersonViews;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What there is about a person: own facts at once, the other services' as far as they arrived. */
@Startup
@ApplicationScoped
public class HoldingsProjection implements IntakeEffect {

    private final PersonViews<Holdings> arrived;
    private final Ledger ledger;
    private final Retention retention;

    HoldingsProjection(
            ServiceDefinition service,
            MongoClient client,
            PastFacts past,
            Ledger ledger,
            @ConfigProperty(name = "tverrlag.retention.categories") String categories,
            @ConfigProperty(name = "tverrlag.retention.preserved-sectors")
                    Optional<String> sectors) {
        this.arrived =
                new PersonViews<>(
                        client.getDatabase(service.name()).getCollection("holdings"),
                        Holdings.class,
                        Holdings.none(),
                        _ -> new Document(),
                        past);
        this.ledger = ledger;
        try {
            this.retention = Retention.parse(categories, sectors.orElse(""));
        } catch (IllegalArgumentException malformed) {
            throw new ConfigurationException(String.valueOf(malformed.getMessage()));
        }
    }

    @Override
    public void take(String source, Fact<PersonEvent> fact) {
        arrived.take(source, fact, (then, _, each) -> then.plus(each));
    }

    Retention retention() {
        return retention;
    }

    Holdings of(PersonId person) {
        Holdings all = arrived.of(person);
        for (Fact<PersonEvent> own : ledger.answers().facts(List.of(Tag.of("person", person)))) {
            all = all.plus(own);
        }
        return all;
    }
}
