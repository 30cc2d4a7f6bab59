package no.tverrlag.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key under which the services seal personal data: made once, readable by its owner only. */
final class MasterKey {

    private static final int BYTES = 32;

    private MasterKey() {}

    /** Makes the key file if there is none; one that exists is left as it is. */
    static void ensure(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        var owner = PosixFilePermissions.fromString("rw-------");
        var whole =
                Files.createTempFile(
                        file.toAbsolutePath().getParent(),
                        "master",
                        ".new",
                        PosixFilePermissions.asFileAttribute(owner));
        Files.writeString(whole, Base64.getEncoder().encodeToString(key));
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
