package no.tverrlag.team.consent;

import java.util.regex.Pattern;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where a signed consent is kept: an archive's reference, with no room for a name. */
final class DocumentRef {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:/-]{1,100}");

    private DocumentRef() {}

    /**
     * @throws ProblemException 422 if it has another shape
     */
    static @Nullable String checked(@Nullable String said) {
        if (said != null && !SHAPE.matcher(said).matches()) {
            throw new ProblemException(
                    Problem.of(
                                    "malformed-document-ref",
                                    422,
                                    "documentRef has up to 100 letters, digits and . _ : / -")
                            .with("where", "/documentRef"));
        }
        return said;
    }
}
