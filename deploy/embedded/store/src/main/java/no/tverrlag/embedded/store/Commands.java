package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Commands whose replies or effects are to be those of MongoDB. */
final class Commands {

    private static final Set<String> WRITES =
            Set.of(
                    "insert",
                    "update",
                    "delete",
                    "findandmodify",
                    "create",
                    "createindexes",
                    "drop",
                    "dropindexes",
                    "dropdatabase",
                    "renamecollection");
    private static final Set<String> ABOUT_THE_SERVER =
            Set.of("hello", "ismaster", "ping", "buildinfo", "serverstatus", "endsessions");
    private static final Set<String> NOT_SUPPORTED =
            Set.of("partialFilterExpression", "expireAfterSeconds", "collation");
    private static final int FIRST_BATCH = 101;
    private static final int CANNOT_CREATE_INDEX = 67;

    private Commands() {}

    /** Runs a command, or a part of it. */
    interface Run {
        Document on(Document query);
    }

    /** Commands that neither see nor change data, so they wait for no write. */
    static boolean isAboutTheServer(String command) {
        return ABOUT_THE_SERVER.contains(command.toLowerCase(Locale.ROOT));
    }

    static boolean writes(String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        return WRITES.contains(name)
                || (name.equals("aggregate")
                        && query.get("pipeline") instanceof Collection<?> stages
                        && stages.stream().anyMatch(Commands::writesOut));
    }

    private static boolean writesOut(@Nullable Object stage) {
        return stage instanceof Document document
                && (document.containsKey("$out") || document.containsKey("$merge"));
    }

    /** Says how many documents were really inserted. */
    static Document insert(Document query, Run run) {
        query.putIfAbsent("ordered", true);
        Document reply = run.on(query);
        if (reply.get("writeErrors") instanceof List<?> errors && !errors.isEmpty()) {
            int all = documents(query.get("documents")).size();
            int first = number((Document) errors.getFirst(), "index");
            reply.put("n", Utils.isTrue(query.get("ordered")) ? first : all - errors.size());
        }
        return reply;
    }

    /** Ends at the first error if the updates are ordered. */
    static Document update(Document query, Run run) {
        List<Document> updates = documents(query.get("updates"));
        Document all = new Document("n", 0).append("nModified", 0);
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        for (int i = 0; i < updates.size(); i++) {
            Document update = updates.get(i);
            update.put("u", PipelineUpdate.wrap(update.get("u")));
            Document one = query.clone();
            one.put("updates", List.of(update));
            Document reply = run.on(one);
            all.put("n", number(all, "n") + number(reply, "n"));
            all.put("nModified", number(all, "nModified") + number(reply, "nModified"));
            upserted.addAll(indexed(reply.get("upserted"), i));
            errors.addAll(indexed(reply.get("writeErrors"), i));
            if (!errors.isEmpty() && Utils.isTrue(query.getOrDefault("ordered", true))) {
                break;
            }
        }
        if (!upserted.isEmpty()) {
            all.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            all.put("writeErrors", errors);
        }
        Utils.markOkay(all);
        return all;
    }

    private static List<Document> indexed(@Nullable Object found, int index) {
        List<Document> documents = documents(found);
        documents.forEach(document -> document.put("index", index));
        return documents;
    }

    private static int number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.intValue() : 0;
    }

    private static List<Document> documents(@Nullable Object found) {
        List<Document> documents = new ArrayList<>();
        if (found instanceof Collection<?> all) {
            all.forEach(one -> documents.add((Document) one));
        }
        return documents;
    }

    /** Gives the first batch its usual size; internal queries have none. */
    static Document find(Document query, Run run) {
        int limit = ((Number) query.getOrDefault("limit", 0)).intValue();
        if (Utils.isTrue(query.get("singleBatch")) && limit != 0) {
            query.put("limit", Math.abs(limit));
            query.put("batchSize", Math.abs(limit));
        } else if (!Utils.isTrue(query.get("batchSize"))) {
            query.put("batchSize", FIRST_BATCH);
        }
        return run.on(query);
    }

    /** Refuses what would be promised and not kept. */
    static Document createIndexes(Document query, Run run) {
        for (Document index : documents(query.get("indexes"))) {
            for (String option : NOT_SUPPORTED) {
                if (index.containsKey(option)) {
                    throw new MongoServerError(
                            CANNOT_CREATE_INDEX,
                            "CannotCreateIndex",
                            "the index option " + option + " is not supported");
                }
            }
        }
        return run.on(query);
    }

    /** Drops the named indexes of this collection only, and of all never the one on ids. */
    static Document dropIndexes(Document query, Run run, List<Document> indexes) {
        Object wanted = query.get("index");
        Document reply = new Document();
        for (Document index : indexes) {
            boolean all = "*".equals(wanted) && !"_id_".equals(index.get("name"));
            boolean named = Objects.equals(wanted, index.get("name"));
            if (all || named || Objects.equals(wanted, index.get("key"))) {
                Document one = query.clone();
                one.put("index", index.get("key"));
                reply = run.on(one);
            }
        }
        return reply.isEmpty() && !"*".equals(wanted) ? run.on(query) : okay(reply);
    }

    private static Document okay(Document reply) {
        Utils.markOkay(reply);
        return reply;
    }
}
