package no.tverrlag.privacy;

/**
 * Stored keys are wrapped by a master key that this service was not given. Nothing is lost: with
 * that key among its configuration the service can go on.
 */
public final class MasterKeyUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private MasterKeyUnknown(String message) {
        super(message, null, false, false);
    }

    static MasterKeyUnknown named(String id) {
        return new MasterKeyUnknown(
                "stored keys are wrapped by master key "
                        + id
                        + ", which is not configured here (TVERRLAG_MASTER_KEY,"
                        + " TVERRLAG_PREVIOUS_MASTER_KEYS)");
    }

    static MasterKeyUnknown unnamed() {
        return new MasterKeyUnknown(
                "stored keys are wrapped by another master key than TVERRLAG_MASTER_KEY and"
                        + " TVERRLAG_PREVIOUS_MASTER_KEYS");
    }
}
