package no.tverrlag.eventstore;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Stands between driver and server and cuts connections at the moments that hurt, or misspells a
 * word so that the server does not understand it.
 */
final class CuttingProxy implements AutoCloseable {
    /** What happens to one insert. */
    enum Cut {
        /** The server never sees it. */
        BEFORE_REQUEST,
        /** The server does it; the driver never hears. */
        BEFORE_REPLY,
        /** The driver is cut off first, and the server gets it when {@link #letLateOnesGo()}. */
        DELIVER_LATE
    }

    private final ServerSocket listening;
    private final int target;
    private final Queue<Cut> cuts = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Semaphore late = new Semaphore(0);
    private volatile boolean down;
    private volatile boolean goingDown;
    private volatile String word = "";
    private volatile String misspelled = "";

    private CuttingProxy(int target) {
        this.target = target;
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    /** In front of the server under test. */
    static CuttingProxy beforeTheServer() {
        String host = new ConnectionString(TestLogs.uri()).getHosts().getFirst();
        return new CuttingProxy(Integer.parseInt(host.replaceAll(".*:", "")));
    }

    /** A client that connects through this, and finds a server that is back within milliseconds. */
    MongoClient client(CommandListener... listeners) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .commandListenerList(List.of(listeners))
                        .applyConnectionString(new ConnectionString(uri()))
                        .retryWrites(false)
                        .retryReads(false)
                        .applyToClusterSettings(
                                s -> s.serverSelectionTimeout(300, TimeUnit.MILLISECONDS))
                        .applyToServerSettings(
                                s ->
                                        s.heartbeatFrequency(50, TimeUnit.MILLISECONDS)
                                                .minHeartbeatFrequency(5, TimeUnit.MILLISECONDS))
                        .build());
    }

    String uri() {
        return "mongodb://127.0.0.1:" + listening.getLocalPort();
    }

    /** From now on the server is told one word for another one of the same length. */
    void misspell(String word, String as) {
        misspelled = as;
        this.word = word;
    }

    void cutNextInserts(Cut... next) {
        cuts.addAll(Set.of(next));
    }

    /** How many inserts are still to be cut. */
    int armed() {
        return cuts.size();
    }

    /** With the next insert that is cut, everything else is cut as well. */
    void goDownWithNextCut() {
        goingDown = true;
    }

    void letLateOnesGo() {
        late.release();
    }

    /** Cuts everything and refuses what comes, until it is up again. */
    void setDown(boolean down) {
        this.down = down;
        goingDown = goingDown && down;
        if (down) {
            open.forEach(CuttingProxy::closeQuietly);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (down) {
                    closeQuietly(client);
                } else {
                    serve(client);
                }
            } catch (IOException e) {
                continue;
            }
        }
    }

    private void serve(Socket client) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        open.add(client);
        open.add(server);
        boolean[] mute = {false};
        Thread.startVirtualThread(() -> requests(client, server, mute));
        Thread.startVirtualThread(() -> replies(client, server, mute));
    }

    private void requests(Socket client, Socket server, boolean[] mute) {
        byte[] buffer = new byte[1 << 20];
        try {
            InputStream in = client.getInputStream();
            OutputStream out = server.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                Cut cut = isInsert(buffer, n) ? cuts.poll() : null;
                if (cut != null && goingDown) {
                    open.remove(server);
                    setDown(true);
                }
                if (cut == Cut.BEFORE_REQUEST) {
                    break;
                }
                if (cut == Cut.DELIVER_LATE) {
                    closeQuietly(client);
                    late.acquire();
                }
                byte[] told = told(buffer, n);
                synchronized (mute) {
                    mute[0] = mute[0] || cut != null;
                    out.write(told);
                }
            }
        } catch (IOException | InterruptedException e) {
            closeQuietly(client);
        }
        closeQuietly(client);
        if (!mute[0]) {
            closeQuietly(server);
        }
    }

    private byte[] told(byte[] buffer, int length) {
        String text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
        String now = word;
        return (now.isEmpty() ? text : text.replace(now, misspelled))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Forwards replies; a muted connection is cut when the reply is there. */
    private void replies(Socket client, Socket server, boolean[] mute) {
        byte[] buffer = new byte[1 << 20];
        try {
            InputStream in = server.getInputStream();
            OutputStream out = client.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                synchronized (mute) {
                    if (mute[0]) {
                        break;
                    }
                }
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            closeQuietly(server);
        }
        closeQuietly(client);
        closeQuietly(server);
    }

    private static boolean isInsert(byte[] buffer, int length) {
        String text = new String(buffer, 0, Math.min(length, 64), StandardCharsets.ISO_8859_1);
        return text.contains("\u0002insert\0");
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        late.release(1000);
        open.forEach(CuttingProxy::closeQuietly);
    }
}
