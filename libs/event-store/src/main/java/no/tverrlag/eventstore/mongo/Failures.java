package no.tverrlag.eventstore.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import java.util.Set;
import no.tverrlag.eventstore.EventLogException;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.eventstore.OutcomeUnknown;
import no.tverrlag.eventstore.core.PositionTaken;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.BsonSerializationException;

/**
 * What a failed insert says about the document: it is not there, one like it is, or nobody knows.
 *
 * <p>Only what is known to have failed before anything was sent, or was refused by the server for
 * good, counts as not written; everything else is unknown.
 */
final class Failures {
    /** Unauthorized, AuthenticationFailed: refused before anything was done. */
    private static final Set<Integer> REFUSED = Set.of(13, 18);

    private Failures() {}

    static EventLogException ofInsert(long first, RuntimeException e) throws PositionTaken {
        if (e instanceof MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new PositionTaken(first);
            }
            return new LogUnavailable("the store refused the batch", e);
        }
        if (isSurelyNotSent(e)) {
            return new LogUnavailable("the store cannot be reached", e);
        }
        return new OutcomeUnknown("the store did not say whether the batch was written", e);
    }

    private static boolean isSurelyNotSent(RuntimeException e) {
        return switch (e) {
            case MongoOperationTimeoutException timeout -> false;
            case MongoTimeoutException selection -> true;
            case MongoSocketOpenException open -> true;
            case MongoConnectionPoolClearedException cleared -> true;
            case MongoSecurityException security -> true;
            case MongoCommandException command -> REFUSED.contains(command.getErrorCode());
            case MongoException other -> false;
            case BsonMaximumSizeExceededException large -> true;
            case BsonSerializationException bson -> true;
            case IllegalStateException closed -> true;
            default -> false;
        };
    }

    static EventLogException ofRead(RuntimeException e) {
        return e instanceof EventLogException own
                ? own
                : new LogUnavailable("the store cannot be read", e);
    }
}
