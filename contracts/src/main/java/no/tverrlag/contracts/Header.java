package no.tverrlag.contracts;

import java.util.List;

/**
 * A Kafka header of every public event: CloudEvents 1.0 in binary mode, with the envelope as
 * extension attributes.
 *
 * @param required always there
 * @param format of JSON Schema, or nothing for any text
 */
public record Header(String name, boolean required, String format, String says) {

    public static final String TRACE = "traceparent";

    /** All of them, those of CloudEvents first. */
    public static final List<Header> ALL =
            List.of(
                    always("ce_specversion", "Version of CloudEvents: 1.0"),
                    always(
                            "ce_id",
                            "Event id (UUIDv7): the same in store and topic; a repeat has the"
                                    + " same"),
                    always(
                            "ce_type",
                            "Name and version of the event, such as"
                                    + " no.tverrlag.plan.GoalEvaluated.v1"),
                    always("ce_source", "The service that published it, such as /tverrlag/plan"),
                    always("ce_subject", "The person it is about: an opaque id"),
                    always("ce_time", "date-time", "When it was true"),
                    always("ce_recordedat", "date-time", "When it was recorded"),
                    always(
                            "ce_dataschema",
                            "The $id of the body's schema, such as"
                                    + " /schemas/plan.GoalEvaluated.v1.json"),
                    always("ce_partitionkey", "The person, as in the record's key"),
                    always(
                            "ce_sequence",
                            "Store position, in decimal: gapless in the store, growing in each"
                                    + " partition"),
                    always("content-type", "Of the body: application/json"),
                    always("ce_person", "The person it is about"),
                    always("ce_actorid", "Who did it: an opaque id"),
                    always("ce_actorrole", "Role of the actor, such as coordinating-unit"),
                    maybe("ce_actorsector", "Sector of the actor"),
                    maybe("ce_actororg", "Organisation of the actor"),
                    maybe("ce_actormunicipality", "Municipality of the actor"),
                    maybe("ce_actorperson", "The person that the actor is or acts for"),
                    maybe("ce_actorhpr", "Number of the actor in the register of health personnel"),
                    maybe("ce_municipality", "The municipality that leads the case"),
                    always("ce_purpose", "Purpose of use, COC for coordination of care"),
                    always("ce_basiskind", "CONSENT or STATUTE"),
                    always("ce_basisref", "Which consent, or which provision"),
                    always("ce_category", "What the fact is about; access is decided on it"),
                    always("ce_controller", "The organisation that is controller of the fact"),
                    always("ce_correlationid", "One per request from outside"),
                    always("ce_causationid", "The event or command that caused it"),
                    always("ce_commandid", "The command it came from"),
                    always("ce_resource", "Id of the thing that the command created or touched"),
                    maybe(TRACE, "W3C trace context"));

    private static Header always(String name, String says) {
        return new Header(name, true, "", says);
    }

    private static Header always(String name, String format, String says) {
        return new Header(name, true, format, says);
    }

    private static Header maybe(String name, String says) {
        return new Header(name, false, "", says);
    }
}
