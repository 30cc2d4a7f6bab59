package no.tverrlag.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder one stack lives in; while it is claimed no other stack can have it.
 *
 * <p>The claim is a file lock, so it ends with the launcher however the launcher ends.
 */
final class StackFolder implements AutoCloseable {

    private static final long SPACE_NEEDED = 64L << 20;

    /**
     * What this JVM holds. Where locks are per process, closing any channel of the lock file would
     * drop the lock, so a file that is held here must not be opened again.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lockFile;
    private final boolean transitory;

    private StackFolder(Path path, FileChannel lockFile, boolean transitory) {
        this.path = path;
        this.lockFile = lockFile;
        this.transitory = transitory;
    }

    /**
     * Makes the folder if need be, checks that it can be used, and claims it.
     *
     * @param transitory is it deleted when it is let go?
     * @throws StackFailure if it cannot be written, is nearly full, or is another stack's
     */
    static StackFolder claim(Path folder, boolean transitory) {
        return claim(folder, transitory, SPACE_NEEDED);
    }

    static StackFolder claim(Path folder, boolean transitory, long spaceNeeded) {
        var path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path.resolve("data"));
            Files.createDirectories(path.resolve("log"));
            requireSpace(path, spaceNeeded);
            var claimed = new StackFolder(path, lock(path), transitory);
            MasterKey.ensure(claimed.masterKey());
            return claimed;
        } catch (IOException e) {
            throw new StackFailure(
                    "cannot write to %s: %s".formatted(path, e.getClass().getSimpleName()), e);
        }
    }

    /** Does a launcher hold this folder at this moment? */
    static boolean isClaimed(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        var lockFile = path.resolve("lock");
        if (HELD_HERE.contains(path) || !Files.exists(lockFile)) {
            return HELD_HERE.contains(path);
        }
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (IOException e) {
            throw new StackFailure("cannot read " + lockFile, e);
        }
    }

    Path data(String name) {
        return path.resolve("data").resolve(name);
    }

    Path log(String name) {
        return path.resolve("log").resolve(name + ".log");
    }

    Path masterKey() {
        return path.resolve("master.key");
    }

    StackFile stackFile() {
        return StackFile.in(path);
    }

    /** Lets go of the folder; does nothing the second time. */
    @Override
    public void close() {
        try {
            if (lockFile.isOpen()) {
                if (transitory) {
                    Folders.delete(path);
                }
                lockFile.close();
                HELD_HERE.remove(path);
            }
        } catch (IOException e) {
            throw new StackFailure("cannot let go of " + path, e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        if (!HELD_HERE.add(path)) {
            throw alreadyRunning(path);
        }
        var file = path.resolve("lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            HELD_HERE.remove(path);
            throw alreadyRunning(path);
        }
        return channel;
    }

    private static StackFailure alreadyRunning(Path path) {
        return new StackFailure("already running from " + path + " (./run status, ./run stop)");
    }

    private static void requireSpace(Path path, long needed) throws IOException {
        long usable = Files.getFileStore(path).getUsableSpace();
        if (usable < needed) {
            throw new StackFailure(
                    "the disk of %s is full: %d MB left, %d MB needed"
                            .formatted(path, usable >> 20, needed >> 20));
        }
    }
}
