package no.tverrlag.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** The port of each process, by the process's name. */
public record Ports(Map<String, Integer> byName) {

    public static final List<String> SERVERS = List.of("store", "broker", "issuer");
    public static final List<String> SERVICES =
            List.of("referral", "team", "plan", "notification", "history");

    private static final int TRIES = 1000;
    private static final Duration UNTIL_FREE = Duration.ofSeconds(2);

    public Ports {
        byName = Map.copyOf(byName);
    }

    /** The documented ports. */
    public static Ports standard() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("store", 27117);
        ports.put("broker", 9392);
        ports.put("issuer", 8480);
        for (int i = 0; i < SERVICES.size(); i++) {
            ports.put(SERVICES.get(i), 8481 + i);
        }
        return new Ports(ports);
    }

    /**
     * Ports that nobody listens on at this moment, from below the range that systems hand out to
     * outgoing connections: so they are still free when the processes come to bind them.
     */
    public static Ports free() {
        var ports = new LinkedHashMap<String, Integer>();
        for (var name : standard().byName().keySet()) {
            ports.put(name, freeBeside(ports));
        }
        return new Ports(ports);
    }

    /**
     * @throws StackFailure if no process has that name
     */
    public int of(String name) {
        var port = byName.get(name);
        if (port == null) {
            throw new StackFailure("there is no process named " + name);
        }
        return port;
    }

    /**
     * The same ports but for one.
     *
     * @throws StackFailure if no process has that name
     */
    public Ports with(String name, int port) {
        of(name);
        var changed = new LinkedHashMap<>(byName);
        changed.put(name, port);
        return new Ports(changed);
    }

    /** One that nobody listens on at this moment. */
    static int anyFree() {
        return freeBeside(Map.of());
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Is it free, or about to become so because who had it is just ending? */
    static boolean becomesFree(int port) {
        var deadline = Instant.now().plus(UNTIL_FREE);
        while (!isFree(port)) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            LockSupport.parkNanos(UNTIL_FREE.toNanos() / 40);
        }
        return true;
    }

    private static int freeBeside(Map<String, Integer> chosen) {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            if (!chosen.containsValue(port) && isFree(port)) {
                return port;
            }
        }
        throw new StackFailure("found no free port between 20000 and 32000");
    }
}
