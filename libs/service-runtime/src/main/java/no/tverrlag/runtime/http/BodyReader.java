package no.tverrlag.runtime.http;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the body's bytes beside the parsed body, so that a repeat can be told from another request.
 * No body at all is read as an empty one, so an edge always gets a body. One that did not say how
 * long it is, is read as far as is accepted.
 */
@Provider
public class BodyReader implements ReaderInterceptor {

    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

    private final RequestFacts request;

    private final int largest;

    BodyReader(
            RequestFacts request,
            @ConfigProperty(name = Edge.LARGEST_BODY) MemorySize largestBody) {
        this.request = request;
        this.largest = (int) largestBody.asLongValue();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] bytes = context.getInputStream().readNBytes(largest + 1);
        if (bytes.length > largest) {
            throw new ProblemException(Edge.tooLarge());
        }
        requireUtf8(bytes);
        request.bodyWas(bytes);
        context.setInputStream(new ByteArrayInputStream(bytes.length == 0 ? EMPTY : bytes));
        Object body = context.proceed();
        if (body == null) {
            throw new ProblemException(
                    Problem.of("malformed-body", 400, "The body must be a JSON object."));
        }
        return body;
    }

    /** Else bytes that mean nothing would be taken for a character that stands for anything. */
    private static void requireUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException notText) {
            throw new ProblemException(
                    Problem.of("malformed-body", 400, "The body must be JSON in UTF-8."));
        }
    }
}
