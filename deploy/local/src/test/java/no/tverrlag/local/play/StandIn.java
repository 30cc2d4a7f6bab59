package no.tverrlag.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Six small servers in the place of the issuer and the services: they record what they are asked,
 * answer a POST with a new id and the next position, a GET with an empty object, and whatever a
 * test has told them to.
 */
final class StandIn implements AutoCloseable {

    static final String RECORDED_AT = "2026-01-05T10:00:00.500Z";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, HttpServer> servers = new HashMap<>();
    private final Map<String, Deque<Reply>> told = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();
    private final AtomicInteger position = new AtomicInteger();

    /** One request as it came in. */
    record Asked(
            String service,
            String request,
            Map<String, String> claims,
            String key,
            String await,
            JsonNode body) {}

    /** What is to be answered; a status of 0 cuts the connection instead. */
    record Reply(int status, String type, String body) {
        static Reply json(String body) {
            return new Reply(200, "application/json", body);
        }

        static Reply problem(int status, String type) {
            return new Reply(
                    status, "application/problem+json", "{\"type\":\"%s\"}".formatted(type));
        }

        static Reply cut() {
            return new Reply(0, "", "");
        }
    }

    StandIn() throws IOException {
        for (var name : List.of("issuer", "referral", "team", "plan", "notification", "history")) {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> answer(name, exchange));
            server.start();
            servers.put(name, server);
        }
    }

    URI url(String name) {
        return URI.create("http://127.0.0.1:" + servers.get(name).getAddress().getPort());
    }

    /** The next answers to this request; the last of them is repeated. */
    StandIn answers(String request, Reply... replies) {
        told.put(request, new ArrayDeque<>(List.of(replies)));
        return this;
    }

    /** Everything that was asked of this service with this method and path, in order. */
    synchronized List<Asked> asked(String service, String request) {
        return asked.stream()
                .filter(one -> one.service().equals(service) && one.request().equals(request))
                .toList();
    }

    @Override
    public void close() {
        servers.values().forEach(server -> server.stop(0));
    }

    private synchronized void answer(String service, HttpExchange exchange) throws IOException {
        try (exchange) {
            var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            if (service.equals("issuer")) {
                send(exchange, token(text));
                return;
            }
            asked.add(
                    new Asked(
                            service,
                            request,
                            claims(header(exchange, "Authorization")),
                            header(exchange, "Idempotency-Key"),
                            header(exchange, "Tverrlag-Await"),
                            JSON.readTree(text)));
            send(exchange, reply(service, request));
        }
    }

    private Reply reply(String service, String request) {
        var replies = told.get(request);
        if (replies != null) {
            return replies.size() > 1 ? replies.remove() : replies.element();
        }
        return request.startsWith("GET") ? Reply.json("{}") : created(service);
    }

    private Reply created(String service) {
        int now = position.incrementAndGet();
        return new Reply(
                201,
                "application/json",
                "{\"id\":\"%s-%d\",\"position\":%d,\"recordedAt\":\"%s\"}"
                        .formatted(service, now, now, RECORDED_AT));
    }

    private static Reply token(String form) {
        var token = Base64.getUrlEncoder().encodeToString(form.getBytes(StandardCharsets.UTF_8));
        return Reply.json("{\"access_token\":\"%s\"}".formatted(token));
    }

    private static Map<String, String> claims(String authorization) {
        var token = authorization.substring("Bearer ".length());
        var form = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        return Arrays.stream(form.split("&"))
                .map(claim -> claim.split("=", 2))
                .collect(
                        Collectors.toMap(
                                claim -> claim[0],
                                claim -> URLDecoder.decode(claim[1], StandardCharsets.UTF_8),
                                (one, other) -> one,
                                TreeMap::new));
    }

    private static String header(HttpExchange exchange, String name) {
        var value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.status() == 0) {
            return;
        }
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
