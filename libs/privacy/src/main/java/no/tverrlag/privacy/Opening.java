package no.tverrlag.privacy;

import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.List;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/** Reads the personal texts of one document, however they were written. */
final class Opening {

    private final KeyInUse key;
    private final String document;
    private final byte[] whole;
    private final int lengthOfJson;
    private @Nullable List<String> together;

    Opening(KeyInUse key, String document, byte[] whole) {
        this.key = key;
        this.document = document;
        this.whole = whole;
        this.lengthOfJson = AllTogether.lengthOfJson(whole);
    }

    int lengthOfJson() {
        return lengthOfJson;
    }

    /**
     * @throws SealBroken if it was changed, moved, or is no sealed text
     */
    Sealed text(String written, JsonStreamContext place) {
        boolean numbered = written.startsWith(AllTogether.PREFIX);
        if (!numbered && !written.startsWith(EachByItself.PREFIX)) {
            throw new SealBroken();
        }
        if (written.equals(Sealing.ERASED)) {
            return Sealed.erased();
        }
        AesGcm cipher = key.toRead();
        if (cipher == null) {
            return Sealed.erased();
        }
        return Sealed.of(
                numbered
                        ? numbered(cipher, written.substring(AllTogether.PREFIX.length()))
                        : EachByItself.opened(cipher, written, document, place));
    }

    private String numbered(AesGcm cipher, String number) {
        if (together == null) {
            together = AllTogether.opened(cipher, whole, lengthOfJson, document);
        }
        try {
            return together.get(Integer.parseInt(number));
        } catch (NumberFormatException | IndexOutOfBoundsException noSuchText) {
            throw new SealBroken();
        }
    }
}
