package no.tverrlag.runtime.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** The headers that services take and give, as the document's shared parts. */
final class Headers {

    private Headers() {}

    /** The names of those that an operation takes. */
    static List<String> taken(Reach reach) {
        List<String> names = new ArrayList<>();
        if (reach.calls("RequestFacts.idempotencyKey")) {
            names.add("Idempotency-Key");
        }
        if (reach.calls("RequestFacts.ifMatch")) {
            names.add("If-Match");
        }
        if (reach.calls("RequestFacts.knows")) {
            names.add("If-None-Match");
        }
        if (reach.calls("RequestFacts.awaited")) {
            names.add("Tverrlag-Await");
        }
        names.add("X-Correlation-Id");
        names.add("traceparent");
        return names;
    }

    /** Those of these names. */
    static Map<String, Parameter> parameters(Set<String> taken) {
        Map<String, Parameter> all = new LinkedHashMap<>();
        put(
                        all,
                        "Idempotency-Key",
                        text("^[\\x21-\\x7e]{1,200}$"),
                        "Names this command; the same key and body again are answered like the"
                                + " first time.")
                .required(true);
        put(
                all,
                "If-Match",
                text("^(\\*|(W/)?\"?[0-9]{1,18}\"?)$"),
                "The ETag of what the caller has read; if the case has changed since, the answer is"
                        + " 412.");
        put(
                all,
                "If-None-Match",
                SchemaMaker.typed(SchemaType.STRING),
                "ETags of what the caller has; if one of them is the current one, the answer is"
                        + " 304.");
        put(
                all,
                "Tverrlag-Await",
                text("^\\s*[a-z]{1,20}=[0-9]{1,18}\\s*(,\\s*[a-z]{1,20}=[0-9]{1,18}\\s*)*$"),
                "Positions of other services that this one must have taken in before it answers:"
                        + " team=57, referral=12.");
        put(
                all,
                "X-Correlation-Id",
                text("^[A-Za-z0-9_-]{8,64}$"),
                "The caller's name for what belongs together; one of another form is replaced.");
        put(all, "traceparent", SchemaMaker.typed(SchemaType.STRING), "W3C trace context.");
        all.keySet().retainAll(taken);
        return all;
    }

    static Map<String, Header> given() {
        Map<String, Header> all = new LinkedHashMap<>();
        all.put(
                "ETag",
                header(
                        SchemaMaker.typed(SchemaType.STRING).pattern("^\"[0-9]+\"$"),
                        "The position of the last fact of what was read."));
        all.put(
                "Retry-After",
                header(
                        SchemaMaker.typed(SchemaType.INTEGER),
                        "Seconds after which the same request may be sent again."));
        all.put(
                "WWW-Authenticate",
                header(SchemaMaker.typed(SchemaType.STRING), "How to authenticate."));
        return all;
    }

    private static Parameter put(
            Map<String, Parameter> all, String name, Schema schema, String about) {
        Parameter header =
                OASFactory.createParameter()
                        .name(name)
                        .in(In.HEADER)
                        .schema(schema)
                        .description(about);
        all.put(name, header);
        return header;
    }

    private static Header header(Schema schema, String about) {
        return OASFactory.createHeader().schema(schema).description(about);
    }

    private static Schema text(String pattern) {
        return SchemaMaker.typed(SchemaType.STRING).pattern(pattern);
    }
}
