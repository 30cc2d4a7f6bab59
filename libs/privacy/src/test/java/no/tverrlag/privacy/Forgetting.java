package no.tverrlag.privacy;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;

/**
 * A process that uses two keys while garbage is collected, destroys one, lets go of both, writes
 * and reads a personal text, and looks for all of that in a dump of its memory. It prints which it
 * has found.
 *
 * <p>The serial collector, as services on one machine have it, leaves some of the dead objects
 * where they are and the dump shows them, as arrays of ints.
 */
final class Forgetting {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte MASK = 0x5a;
    private static final byte[] PLACE = {1};

    /** So much lives that dead objects of a hundred bytes are not worth moving others for. */
    private static final List<byte[]> LIVING = new ArrayList<>();

    private static final List<SealedJson> MAPPERS = new ArrayList<>();

    private record Note(List<Sealed> texts) {}

    private Forgetting() {}

    public static void main(String[] arguments) throws Exception {
        for (int block = 0; block < 2_000; block++) {
            LIVING.add(new byte[10_000]);
        }
        Path dump = Path.of(arguments[0]);
        byte[] destroyed = used(true);
        byte[] kept = used(false);
        byte[] text = writtenAndRead();
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpHeap(dump.toString(), true);
        byte[] memory = Files.readAllBytes(dump);
        System.out.println(
                "destroyed "
                        + found(memory, destroyed)
                        + ", kept "
                        + found(memory, kept)
                        + ", text "
                        + found(memory, text));
    }

    /** The key's bytes, masked. */
    private static byte[] used(boolean destroy) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        byte[] masked = masked(secret);
        PersonKey key = PersonKey.of(secret);
        AesGcm reading = Objects.requireNonNull(key.take());
        AesGcm writing = Objects.requireNonNull(key.take());
        reading.decrypt(writing.encrypt(new byte[200], PLACE), 0, PLACE);
        key.derived("bind");
        System.gc();
        key.giveBack(reading);
        if (destroy) {
            key.destroy();
        }
        key.giveBack(writing);
        return masked;
    }

    /** The personal text of the first document of its type, masked. */
    private static byte[] writtenAndRead() {
        byte[] letters = new byte[32];
        for (int at = 0; at < letters.length; at++) {
            letters[at] = (byte) ('a' + RANDOM.nextInt(26));
        }
        SealedJson json = new SealedJson(new OneKey(PersonKey.of(new byte[32])));
        Note note = new Note(List.of(Sealed.of(new String(letters, StandardCharsets.US_ASCII))));
        PersonId person = new PersonId("nora-1");
        byte[] masked = masked(letters);
        Arrays.fill(letters, (byte) 0);
        json.read(json.writeTogether(note, person, "event-1"), Note.class, person, "event-1");
        MAPPERS.add(json);
        return masked;
    }

    private static byte[] masked(byte[] secret) {
        byte[] masked = secret.clone();
        for (int at = 0; at < masked.length; at++) {
            masked[at] ^= MASK;
        }
        return masked;
    }

    /** As bytes, or as the bytes of dead memory that is told as ints. */
    private static boolean found(byte[] memory, byte[] masked) {
        for (int from = 0; from + masked.length <= memory.length; from++) {
            if (isAt(memory, from, masked, 0) || isAt(memory, from, masked, 3)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] memory, int from, byte[] masked, int swap) {
        for (int at = 0; at < masked.length; at++) {
            if ((memory[from + (at ^ swap)] ^ MASK) != masked[at]) {
                return false;
            }
        }
        return true;
    }
}
