package no.tverrlag.slices;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;

/**
 * The envelope as flat text fields: stored metadata and CloudEvents extension attributes are the
 * same names, lower case letters only as CloudEvents 1.0 demands.
 */
public final class EnvelopeFields {

    /** The one field that has the same name as a header everywhere (W3C Trace Context). */
    public static final String TRACE = "traceparent";

    private EnvelopeFields() {}

    /** All fields but event id, occurredAt and recordedAt, which have places of their own. */
    public static Map<String, String> of(Envelope envelope) {
        Map<String, String> fields = new HashMap<>();
        Actor actor = envelope.actor();
        fields.put("person", envelope.person().value());
        fields.put("actorid", actor.id());
        fields.put("actorrole", actor.role().wireName());
        put(fields, "actorsector", actor.sector() == null ? null : actor.sector().name());
        put(fields, "actororg", actor.organisation());
        put(fields, "actormunicipality", actor.municipality());
        put(fields, "actorperson", actor.person() == null ? null : actor.person().value());
        put(fields, "actorhpr", actor.hpr());
        put(fields, "municipality", envelope.municipality());
        fields.put("purpose", envelope.purposeOfUse());
        fields.put("basiskind", envelope.legalBasis().kind().name());
        fields.put("basisref", envelope.legalBasis().reference());
        fields.put("category", envelope.category().name());
        fields.put("controller", envelope.controllerOrg());
        fields.put("correlationid", envelope.correlationId());
        fields.put("causationid", envelope.causationId());
        fields.put("commandid", envelope.commandId());
        fields.put("resource", envelope.resource());
        put(fields, TRACE, envelope.traceparent());
        return fields;
    }

    /**
     * @throws IllegalArgumentException if a mandatory field is missing or malformed; the message
     *     names it
     */
    public static Envelope envelope(
            Map<String, String> fields, String eventId, Instant occurredAt, Instant recordedAt) {
        return new Envelope(
                eventId,
                new PersonId(required(fields, "person")),
                occurredAt,
                recordedAt,
                actor(fields),
                fields.get("municipality"),
                required(fields, "purpose"),
                new LegalBasis(
                        LegalBasis.Kind.valueOf(required(fields, "basiskind")),
                        required(fields, "basisref")),
                DataCategory.valueOf(required(fields, "category")),
                required(fields, "controller"),
                required(fields, "correlationid"),
                required(fields, "causationid"),
                required(fields, "commandid"),
                required(fields, "resource"),
                fields.get(TRACE));
    }

    private static Actor actor(Map<String, String> fields) {
        String sector = fields.get("actorsector");
        String person = fields.get("actorperson");
        return new Actor(
                required(fields, "actorid"),
                Role.ofWireName(required(fields, "actorrole")),
                sector == null ? null : Sector.valueOf(sector),
                fields.get("actororg"),
                fields.get("actormunicipality"),
                person == null ? null : new PersonId(person),
                fields.get("actorhpr"));
    }

    private static String required(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("envelope field " + name + " is missing");
        }
        return value;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
