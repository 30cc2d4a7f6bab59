package no.tverrlag.runtime.kafka;

/** An effect refuses this record for good; it goes to the dead letters with this reason. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param reason stable code without personal data
     */
    public Refused(String reason) {
        super(reason, null, false, false);
    }
}
