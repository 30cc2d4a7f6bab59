package no.tverrlag.journeys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Many texts at once, each in UTF-8, UTF-16, base64 (wherever in a longer text it begins) and
 * hexadecimal, looked for in files of any size. A text of 32 characters is also found by either of
 * its halves.
 */
final class Needles {

    private static final int WINDOW = 8;
    private static final int BITS = 27;
    private static final int CHUNK = 16 << 20;
    private static final int HALVED_FROM = 32;
    private static final byte[] ZEROS = new byte[1024];

    private record Needle(String name, byte[] bytes) {}

    private final Map<Long, List<Needle>> byWindow = new HashMap<>();
    private final long[] filter = new long[1 << (BITS - 6)];
    private int longest;

    /** Looks for this text from now on; {@code name} is what is told when it is found. */
    void add(String name, String text) {
        addForms(name, text);
        if (text.length() >= HALVED_FROM) {
            addForms(name + ", first half", text.substring(0, text.length() / 2));
            addForms(name + ", second half", text.substring(text.length() / 2));
        }
    }

    /** How many forms are looked for. */
    int count() {
        return byWindow.values().stream().mapToInt(List::size).sum();
    }

    /** Looks for these bytes as they are. */
    void add(String name, byte[] bytes) {
        if (bytes.length < WINDOW) {
            throw new IllegalArgumentException("too short to be looked for: " + name);
        }
        long window = window(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), 0);
        byWindow.computeIfAbsent(window, _ -> new ArrayList<>()).add(new Needle(name, bytes));
        int bit = hash(window);
        filter[bit >>> 6] |= 1L << bit;
        longest = Math.max(longest, bytes.length);
    }

    /** Which needles are in which files below the folder. */
    Set<String> below(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        try (var paths = Files.walk(folder)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                in(file).forEach(name -> found.add(name + " in " + folder.relativize(file)));
            }
        }
        return found;
    }

    Set<String> in(Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer chunk = ByteBuffer.allocate(CHUNK + longest).order(ByteOrder.LITTLE_ENDIAN);
            while (channel.read(chunk) >= 0 || chunk.position() >= WINDOW) {
                boolean last = chunk.hasRemaining() && channel.position() >= channel.size();
                chunk.flip();
                search(chunk, found);
                if (last) {
                    break;
                }
                chunk.position(Math.max(0, chunk.limit() - longest));
                chunk.compact();
            }
        }
        return found;
    }

    private void search(ByteBuffer chunk, Set<String> found) {
        byte[] bytes = chunk.array();
        int end = chunk.limit() - WINDOW;
        for (int at = 0; at <= end; at++) {
            if (bytes[at] == 0) {
                at = behindZeros(bytes, at, end);
            }
            long window = window(chunk, at);
            int bit = hash(window);
            if ((filter[bit >>> 6] & (1L << bit)) != 0) {
                matching(byWindow.get(window), bytes, at, chunk.limit(), found);
            }
        }
    }

    /** Files are full of zeros; the last of them may be the first byte of UTF-16. */
    private static int behindZeros(byte[] bytes, int from, int end) {
        int at = from;
        while (at + ZEROS.length <= end
                && Arrays.equals(bytes, at, at + ZEROS.length, ZEROS, 0, ZEROS.length)) {
            at += ZEROS.length;
        }
        return at == from ? from : at - 1;
    }

    private static void matching(
            @Nullable List<Needle> needles, byte[] bytes, int at, int limit, Set<String> found) {
        if (needles == null) {
            return;
        }
        for (Needle each : needles) {
            int end = at + each.bytes().length;
            if (end <= limit
                    && Arrays.equals(bytes, at, end, each.bytes(), 0, each.bytes().length)) {
                found.add(each.name());
            }
        }
    }

    private void addForms(String name, String text) {
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE)) {
            add(name + " as " + charset, text.getBytes(charset));
        }
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        for (int shift = 0; shift < 3; shift++) {
            add(name + " as base64", base64Within(plain, shift));
        }
        String hex = HexFormat.of().formatHex(plain);
        add(name + " as hex", hex.getBytes(StandardCharsets.US_ASCII));
        add(
                name + " as hex",
                HexFormat.of()
                        .withUpperCase()
                        .formatHex(plain)
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /** The characters that do not depend on what stands before and after. */
    private static byte[] base64Within(byte[] plain, int shift) {
        byte[] shifted = new byte[shift + plain.length];
        System.arraycopy(plain, 0, shifted, shift, plain.length);
        String all = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = shift == 0 ? 0 : shift + 1;
        int to = shifted.length / 3 * 4;
        return all.substring(from, to).getBytes(StandardCharsets.US_ASCII);
    }

    private static long window(ByteBuffer bytes, int at) {
        return bytes.getLong(at);
    }

    private static int hash(long window) {
        return (int) ((window * 0x9E3779B97F4A7C15L) >>> (64 - BITS));
    }
}
