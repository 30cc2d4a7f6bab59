package no.tverrlag.slices;

/**
 * The store could not say in time whether the order was recorded; the same command may be sent
 * again safely.
 */
public final class OrderFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OrderFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
