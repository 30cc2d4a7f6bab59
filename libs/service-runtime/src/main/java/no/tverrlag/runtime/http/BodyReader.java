package no.tverrlag.runtime.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the body's bytes beside the parsed body, so that a repeat can be told from another request.
 * No body at all is read as an empty one, so an edge always gets a body.
 */
@Provider
public class BodyReader implements ReaderInterceptor {

    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

    private final RequestFacts request;

    BodyReader(RequestFacts request) {
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] bytes = context.getInputStream().readAllBytes();
        request.bodyWas(bytes);
        context.setInputStream(new ByteArrayInputStream(bytes.length == 0 ? EMPTY : bytes));
        Object body = context.proceed();
        if (body == null) {
            throw new ProblemException(
                    Problem.of("malformed-body", 400, "The body must be a JSON object."));
        }
        return body;
    }
}
