package no.tverrlag.team.whenconsentendsexpireit;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.engine.NewIds;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Which instance looks at the clock, and how far it has come. An instance that stops loses the
 * claim after half a minute; two that both believe they hold it do no harm, because the command's
 * id makes the second one a repeat.
 */
@ApplicationScoped
class DayClaimProjection {

    private static final Duration HELD = Duration.ofSeconds(30);
    private static final String ID = "consent-ends";
    private static final int DUPLICATE_KEY = 11_000;

    private final MongoCollection<Document> claims;
    private final String owner;

    DayClaimProjection(ServiceDefinition service, MongoClient client, NewIds ids) {
        this.claims = client.getDatabase(service.name()).getCollection("clocks");
        this.owner = ids.next();
    }

    /**
     * The first day to look through; empty if another instance looks.
     *
     * @param never the day to begin with where nobody has looked before
     */
    Optional<LocalDate> from(Instant now, Supplier<LocalDate> never) {
        if (!claimed(now)) {
            return Optional.empty();
        }
        LocalDate yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        Document claim = claims.find(Filters.eq("_id", ID)).first();
        String stored = claim == null ? null : claim.getString("day");
        LocalDate last = stored == null ? never.get() : LocalDate.parse(stored);
        return Optional.of(last.isBefore(yesterday) ? last : yesterday);
    }

    void lookedThrough(LocalDate day) {
        var written =
                claims.updateOne(
                        Filters.and(Filters.eq("_id", ID), Filters.eq("owner", owner)),
                        Updates.set("day", day.toString()));
        assert written.wasAcknowledged();
    }

    private boolean claimed(Instant now) {
        Bson free = Filters.or(Filters.eq("owner", owner), Filters.lt("until", now.toEpochMilli()));
        try {
            return claims.updateOne(
                            Filters.and(Filters.eq("_id", ID), free),
                            Updates.combine(
                                    Updates.set("owner", owner),
                                    Updates.set("until", now.plus(HELD).toEpochMilli())),
                            new UpdateOptions().upsert(true))
                    .wasAcknowledged();
        } catch (MongoWriteException held) {
            if (held.getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw held;
        }
    }
}
