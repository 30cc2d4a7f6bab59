package no.tverrlag.privacy;

import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.Optional;
import no.tverrlag.kernel.Sealed;

/** How the personal texts of one document are written. */
interface Sealing {

    /** What stands for a text that nobody can read any more. */
    String ERASED = "enc.v1.erased";

    /** Is written in the text's place; {@code place} is where that is. */
    default String written(Sealed text, JsonStreamContext place) {
        Optional<String> plain = text.text();
        return plain.isPresent() ? sealed(plain.get(), place) : ERASED;
    }

    String sealed(String plain, JsonStreamContext place);
}
