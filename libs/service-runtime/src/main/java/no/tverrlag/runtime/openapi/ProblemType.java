package no.tverrlag.runtime.openapi;

import java.util.Comparator;

/** A problem that an operation may answer: {@code /problems/<slug>} with its status. */
record ProblemType(int status, String slug) implements Comparable<ProblemType> {

    private static final Comparator<ProblemType> ORDER =
            Comparator.comparingInt(ProblemType::status).thenComparing(ProblemType::slug);

    @Override
    public int compareTo(ProblemType other) {
        return ORDER.compare(this, other);
    }

    String type() {
        return "/problems/" + slug;
    }
}
