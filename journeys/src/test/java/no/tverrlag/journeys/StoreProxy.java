package no.tverrlag.journeys;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands between a service and its store and can stop one message: the one that holds a certain
 * word never arrives, and something else happens at that moment.
 */
final class StoreProxy implements AutoCloseable {

    private record Trap(byte[] word, Runnable instead) {}

    private final ServerSocket listening;
    private final URI store;
    private final AtomicReference<Optional<Trap>> trap = new AtomicReference<>(Optional.empty());

    private StoreProxy(ServerSocket listening, URI store) {
        this.listening = listening;
        this.store = store;
    }

    static StoreProxy before(URI store) throws IOException {
        StoreProxy proxy =
                new StoreProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), store);
        Thread.ofPlatform().daemon().start(proxy::accept);
        return proxy;
    }

    URI address() {
        return URI.create("mongodb://127.0.0.1:" + listening.getLocalPort());
    }

    /** The next message to the store that holds the word does not arrive. */
    void stop(String word, Runnable instead) {
        trap.set(Optional.of(new Trap(word.getBytes(StandardCharsets.UTF_8), instead)));
    }

    private void accept() {
        try {
            while (!listening.isClosed()) {
                connect(listening.accept());
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void connect(Socket service) throws IOException {
        try {
            Socket server = new Socket(store.getHost(), store.getPort());
            Thread.ofPlatform().daemon().start(() -> answers(server, service));
            Thread.ofPlatform().daemon().start(() -> messages(service, server));
        } catch (IOException away) {
            service.close();
        }
    }

    private static void answers(Socket server, Socket service) {
        try (server;
                service) {
            InputStream in = server.getInputStream();
            in.transferTo(service.getOutputStream());
        } catch (IOException closed) {
            // one of the two is gone, so the other is let go
        }
    }

    private void messages(Socket service, Socket server) {
        try (service;
                server) {
            DataInputStream in = new DataInputStream(service.getInputStream());
            OutputStream out = server.getOutputStream();
            while (true) {
                int length = Integer.reverseBytes(in.readInt());
                byte[] message = new byte[length];
                for (int at = 0; at < 4; at++) {
                    message[at] = (byte) (length >>> (8 * at));
                }
                in.readFully(message, 4, length - 4);
                if (trapped(message)) {
                    return;
                }
                out.write(message);
                out.flush();
            }
        } catch (IOException closed) {
            // one of the two is gone, so the other is let go
        }
    }

    private boolean trapped(byte[] message) {
        Optional<Trap> set = trap.get();
        if (set.isEmpty()
                || !new String(message, StandardCharsets.ISO_8859_1)
                        .contains(new String(set.get().word(), StandardCharsets.ISO_8859_1))
                || !trap.compareAndSet(set, Optional.empty())) {
            return false;
        }
        set.get().instead().run();
        return true;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
