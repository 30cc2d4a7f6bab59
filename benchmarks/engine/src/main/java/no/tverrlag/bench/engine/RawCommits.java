package no.tverrlag.bench.engine;

import com.mongodb.client.MongoDatabase;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.RawBsonDocument;

/**
 * Documents of one commit each, byte for byte as long as those the engine writes, made from one of
 * the engine's own by setting the position and the tag: encoding costs the baseline nothing.
 */
final class RawCommits {
    private static final int ID_AT = 4 + 1 + "_id".length() + 1;
    private static final int LAST_AT = ID_AT + 8 + 1 + "last".length() + 1;

    private final byte[] template;
    private final int[] tagsAt;
    private final int tags;
    private long next = 1;

    /**
     * @param one a stored batch of one commit that carries {@link Events#tag tag 0}
     */
    RawCommits(RawBsonDocument one, int tags) {
        ByteBuffer bytes = one.getByteBuffer().asNIO();
        this.template = new byte[bytes.remaining()];
        bytes.get(template);
        this.tagsAt = find(template, Events.tag(0).stored().getBytes(StandardCharsets.UTF_8));
        this.tags = tags;
    }

    /** Documents like the first one in the log of this database. */
    static RawCommits like(MongoDatabase database, int tags) {
        RawBsonDocument one = Bench.stored(database).find().first();
        if (one == null) {
            throw new IllegalStateException("nothing was stored");
        }
        return new RawCommits(one, tags);
    }

    private static int[] find(byte[] in, byte[] wanted) {
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at + wanted.length <= in.length; at++) {
            if (Arrays.equals(in, at, at + wanted.length, wanted, 0, wanted.length)) {
                found.add(at);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    List<RawBsonDocument> next(int count) {
        List<RawBsonDocument> documents = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            documents.add(next());
        }
        return documents;
    }

    RawBsonDocument next() {
        byte[] copy = template.clone();
        ByteBuffer bytes = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(ID_AT, next).putLong(LAST_AT, next);
        byte[] tag = Events.tag(next % tags).stored().getBytes(StandardCharsets.UTF_8);
        for (int at : tagsAt) {
            System.arraycopy(tag, 0, copy, at, tag.length);
        }
        next++;
        return new RawBsonDocument(copy);
    }
}
