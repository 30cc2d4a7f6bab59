package no.tverrlag.embedded.issuer;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The issuer's three addresses over HTTP. */
final class IssuerHttp implements AutoCloseable {

    private static final int LARGEST_FORM = 16 * 1024;
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpServer server;
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();

    private IssuerHttp(HttpServer server) {
        this.server = server;
    }

    static IssuerHttp start(Issuer issuer, int port) throws IOException {
        IssuerHttp http = new IssuerHttp(bind(port));
        http.serve("/.well-known/openid-configuration", "GET", request -> issuer.configuration());
        http.serve("/jwks", "GET", request -> issuer.keySet());
        http.serve("/token", "POST", request -> token(issuer, request));
        http.serve("/", "", request -> Map.of());
        http.server.setExecutor(http.requests);
        http.server.start();
        return http;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        requests.close();
    }

    private static HttpServer bind(int port) throws IOException {
        try {
            return HttpServer.create(
                    new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        } catch (BindException taken) {
            BindException clear = new BindException("port " + port + " cannot be listened on");
            clear.initCause(taken);
            throw clear;
        }
    }

    private interface Answer {
        Map<String, Object> to(HttpExchange request) throws IOException, Refused;
    }

    private static final class Refused extends Exception {
        private final int status;
        private final String detail;

        private Refused(int status, String detail) {
            super(detail);
            this.status = status;
            this.detail = detail;
        }
    }

    private void serve(String path, String method, Answer answer) {
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        answer(exchange, path, method, answer);
                    }
                });
    }

    private static void answer(HttpExchange exchange, String path, String method, Answer answer)
            throws IOException {
        try {
            if (method.isEmpty() || !exchange.getRequestURI().getPath().equals(path)) {
                throw new Refused(404, "there is nothing at this address");
            }
            if (!exchange.getRequestMethod().equals(method)) {
                exchange.getResponseHeaders().set("Allow", method);
                throw new Refused(405, "this address takes " + method);
            }
            send(exchange, 200, JSON, answer.to(exchange));
        } catch (Refused refused) {
            send(exchange, refused.status, PROBLEM, problem(refused.status, refused.detail));
        } catch (RuntimeException failure) {
            send(exchange, 500, PROBLEM, problem(500, "the issuer failed"));
        }
    }

    private static Map<String, Object> token(Issuer issuer, HttpExchange request)
            throws IOException, Refused {
        String type = request.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.startsWith(FORM)) {
            throw new Refused(415, "the body is " + FORM);
        }
        byte[] body = request.getRequestBody().readNBytes(LARGEST_FORM + 1);
        if (body.length > LARGEST_FORM) {
            throw new Refused(413, "the form is too large");
        }
        try {
            TokenRequest wanted = TokenRequest.of(form(new String(body, StandardCharsets.UTF_8)));
            String thumbprint = issuer.proven(request.getRequestHeaders().getFirst("DPoP"));
            return Map.of(
                    "access_token", issuer.sign(wanted, thumbprint),
                    "token_type", thumbprint == null ? "Bearer" : "DPoP",
                    "expires_in", wanted.lifetime().toSeconds());
        } catch (IllegalArgumentException wrong) {
            throw new Refused(400, String.valueOf(wrong.getMessage()));
        }
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.isEmpty() ? new String[0] : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1
                    || form.put(decoded(pair, 0, equals), decoded(pair, equals + 1)) != null) {
                throw new IllegalArgumentException("the form has a field twice, or without value");
            }
        }
        return form;
    }

    private static String decoded(String text, int from) {
        return decoded(text, from, text.length());
    }

    private static String decoded(String text, int from, int to) {
        try {
            return URLDecoder.decode(text.substring(from, to), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("the form is not encoded as it should", malformed);
        }
    }

    private static Map<String, Object> problem(int status, String detail) {
        return Map.of(
                "type",
                "about:blank",
                "title",
                status < 500 ? "Refused" : "Failed",
                "status",
                status,
                "detail",
                detail);
    }

    private static void send(HttpExchange to, int status, String type, Map<String, Object> json)
            throws IOException {
        byte[] body = JSONObjectUtils.toJSONString(json).getBytes(StandardCharsets.UTF_8);
        to.getResponseHeaders().set("Content-Type", type);
        to.getResponseHeaders().set("Cache-Control", "no-store");
        to.sendResponseHeaders(status, body.length);
        to.getResponseBody().write(body);
    }
}
