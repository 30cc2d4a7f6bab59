package no.tverrlag.team.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.tverrlag.kernel.Ids;
import no.tverrlag.kernel.Party;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** Organisations and individuals as bodies name them. */
public final class Parties {

    private Parties() {}

    /**
     * @throws ProblemException 422 if one of them can't be a name
     */
    public static List<Party> of(
            @Nullable List<String> organisations, @Nullable List<String> individuals) {
        List<Party> all = new ArrayList<>();
        all.addAll(each(organisations, "/organisations", Party::organisation));
        all.addAll(
                each(
                        individuals,
                        "/individuals",
                        id -> Party.individual(Ids.require("individual", id))));
        return all;
    }

    private static List<Party> each(
            @Nullable List<String> said, String where, Function<String, Party> as) {
        try {
            return said == null ? List.of() : said.stream().map(as).toList();
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(
                    Problem.of(
                                    "malformed-party",
                                    422,
                                    "An organisation has a name of 1 to 200 characters, an"
                                            + " individual an opaque id.")
                            .with("where", where));
        }
    }
}
