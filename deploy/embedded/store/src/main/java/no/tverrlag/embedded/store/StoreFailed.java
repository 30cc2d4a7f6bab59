package no.tverrlag.embedded.store;

/** The disk refused a write, so the store takes no more of them. */
final class StoreFailed extends IllegalStateException {
    StoreFailed(Throwable cause) {
        super("the store cannot write to its disk", cause);
    }
}
