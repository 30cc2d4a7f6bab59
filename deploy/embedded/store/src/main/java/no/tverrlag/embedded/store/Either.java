package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The documents of several branches, each once.
 *
 * <p>If the branches come in the order of the ids, so does the whole; otherwise one branch follows
 * the other.
 */
final class Either implements Documents {

    private final List<Documents> branches;
    private final boolean byId;
    private final PriorityQueue<Head> heads;
    private final Set<DocumentKey> met = new HashSet<>();
    private DocumentKey key = new DocumentKey(new byte[0]);
    private boolean begun;
    private int turn;

    private record Head(Documents branch, Document document, DocumentKey key) {
        private static final Comparator<Head> ORDER =
                (one, other) -> Arrays.compareUnsigned(one.key.bytes(), other.key.bytes());
    }

    /**
     * @param byId whether every branch comes in the order of the ids
     * @param backwards whether that order is descending
     */
    Either(List<Documents> branches, boolean byId, boolean backwards) {
        this.branches = branches;
        this.byId = byId;
        this.heads = new PriorityQueue<>(backwards ? Head.ORDER.reversed() : Head.ORDER);
    }

    @Override
    public @Nullable Document next() {
        Document next = byId ? nextById() : nextInTurn();
        while (next != null && !met.add(key)) {
            next = byId ? nextById() : nextInTurn();
        }
        return next;
    }

    @Override
    public DocumentKey key() {
        return key;
    }

    @Override
    public void pause() {
        branches.forEach(Documents::pause);
    }

    private @Nullable Document nextById() {
        if (!begun) {
            begun = true;
            branches.forEach(this::add);
        }
        Head head = heads.poll();
        if (head == null) {
            return null;
        }
        add(head.branch);
        key = head.key;
        return head.document;
    }

    private void add(Documents branch) {
        Document next = branch.next();
        if (next != null) {
            heads.add(new Head(branch, next, branch.key()));
        }
    }

    private @Nullable Document nextInTurn() {
        while (turn < branches.size()) {
            Document next = branches.get(turn).next();
            if (next != null) {
                key = branches.get(turn).key();
                return next;
            }
            turn++;
        }
        return null;
    }
}
