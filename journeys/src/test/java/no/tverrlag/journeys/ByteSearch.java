package no.tverrlag.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All files below a folder, as bytes. */
record ByteSearch(Map<String, byte[]> files) {

    static ByteSearch below(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(path.toString(), Files.readAllBytes(path));
            }
        }
        return new ByteSearch(files);
    }

    /** The files that hold the text in UTF-8 or UTF-16. */
    List<String> holding(String text) {
        List<String> found = new ArrayList<>();
        files.forEach(
                (name, bytes) -> {
                    if (contains(bytes, text.getBytes(StandardCharsets.UTF_8))
                            || contains(bytes, text.getBytes(StandardCharsets.UTF_16LE))) {
                        found.add(name);
                    }
                });
        return found;
    }

    private static boolean contains(byte[] all, byte[] part) {
        for (int from = 0; from <= all.length - part.length; from++) {
            int matched = 0;
            while (matched < part.length && all[from + matched] == part[matched]) {
                matched++;
            }
            if (matched == part.length) {
                return true;
            }
        }
        return false;
    }
}
