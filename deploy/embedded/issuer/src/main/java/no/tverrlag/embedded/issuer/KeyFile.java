package no.tverrlag.embedded.issuer;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file that holds the keys; it is replaced as a whole and readable by its owner only. */
final class KeyFile {

    private static final String SINCE = "since";
    private static final String KEYS = "keys";

    private final Path path;

    KeyFile(Path path) {
        this.path = path;
    }

    /**
     * All keys there are.
     *
     * @param since when the current key came into use
     * @param old keys no longer in use whose tokens may still be valid
     */
    record State(Instant since, RSAKey current, RSAKey next, List<RSAKey> old) {

        State withCurrent(RSAKey changed) {
            return new State(since, changed, next, old);
        }

        List<RSAKey> all() {
            List<RSAKey> all = new ArrayList<>(List.of(current, next));
            all.addAll(old);
            return all;
        }
    }

    /** What was last written, or null if there is no file yet. */
    @Nullable State read() throws IOException {
        if (Files.notExists(path)) {
            return null;
        }
        try {
            Map<String, Object> json = JSONObjectUtils.parse(Files.readString(path));
            List<RSAKey> keys = new ArrayList<>();
            for (Map<String, Object> key : JSONObjectUtils.getJSONObjectArray(json, KEYS)) {
                keys.add(RSAKey.parse(key));
            }
            Instant since = Instant.parse(JSONObjectUtils.getString(json, SINCE));
            return new State(since, keys.get(0), keys.get(1), keys.subList(2, keys.size()));
        } catch (ParseException | RuntimeException unreadable) {
            throw new IOException("the key file is damaged", unreadable);
        }
    }

    void write(State state) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(SINCE, state.since().toString());
        json.put(KEYS, state.all().stream().map(RSAKey::toJSONObject).toList());
        Path fresh = path.resolveSibling("keys.json.new");
        Files.deleteIfExists(fresh);
        Files.createFile(
                fresh,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer bytes =
                    ByteBuffer.wrap(
                            JSONObjectUtils.toJSONString(json).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(
                fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
