package no.tverrlag.journeys;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import no.tverrlag.local.stack.LocalStack;
import no.tverrlag.local.stack.StackOptions;
import no.tverrlag.privacy.KeysDatabase;
import no.tverrlag.privacy.SealedJson;

/**
 * Persons with a canary in every personal field live through all services, all but one are erased,
 * and then everything is searched that a thief of the whole installation would have.
 */
final class ErasureRun implements AutoCloseable {

    static final List<String> SERVICES =
            List.of("referral", "team", "plan", "notification", "history");

    /** A notice names its plan by id; no text of anybody's can come there. */
    private static final Set<String> NEVER_TEXT =
            Set.of("no.tverrlag.notification.NoticeRaised.v1/subject");

    private static final String KNOWN_TO_EACH = "/operator/dead-letters";
    private static final String UNHEARD = "no.tverrlag.team.Unheard.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * From the last request about a person until a service refers to nothing of it: a waiting
     * thread holds its requests for half a second, a key is remembered for two at most; and some
     * for the dumps.
     */
    private static final long FORGOTTEN_WITHIN_NANOS = 10_000_000_000L;

    /**
     * How many of the kept canaries can be read by somebody with all files and the master key.
     *
     * @param ofErased of the persons who are, or are to be, erased
     */
    record Readable(int ofErased, int ofControl) {}

    private final LocalStack stack;
    private final Path folder;
    private final Path dumps;
    private final Needles needles = new Needles();
    private final Map<String, CanaryCase> cases = new LinkedHashMap<>();
    private String control = "";
    private Set<String> sealedFields = Set.of();
    private Instant beforeErasure = Instant.EPOCH;
    private String historyBefore = "";
    private long forgotten;

    private ErasureRun(LocalStack stack, Path folder, Path dumps) {
        this.stack = stack;
        this.folder = folder;
        this.dumps = dumps;
    }

    /** Starts all services on a folder of their own; what is looked at is written to the other. */
    static ErasureRun start(Path folder, Path dumps) {
        return new ErasureRun(LocalStack.start(StackOptions.apart(folder)), folder, dumps);
    }

    LocalStack stack() {
        return stack;
    }

    /** Who is not erased. */
    String control() {
        return control;
    }

    CanaryCase controlCase() {
        return caseOf(control);
    }

    private CanaryCase caseOf(String person) {
        return Objects.requireNonNull(cases.get(person));
    }

    /** Who are erased, in the order of their numbers. */
    List<String> persons() {
        return cases.keySet().stream().filter(each -> !each.equals(control)).toList();
    }

    int forms() {
        return needles.count();
    }

    Set<String> sealedFields() {
        return sealedFields;
    }

    /** Plays everybody's case, waits until all of it is published, and makes dead letters of it. */
    void plant(int persons, long withinSeconds) throws Exception {
        cases.putAll(Canaries.play(0, 1 + persons, dumps, stack::url));
        control = cases.keySet().iterator().next();
        lookFor();
        long deadline = System.nanoTime() + withinSeconds * 1_000_000_000L;
        while (readable().ofErased() < keptOf(persons()) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        TopicBodies published = TopicBodies.all(stack.url("broker"));
        sealedFields = published.sealedFields();
        List<String> third = new ArrayList<>();
        for (int at = 0; at < persons; at += 3) {
            third.add(persons().get(at));
        }
        published.damageOneOfEach(stack.url("broker"), "tverrlag.team.v1", third);
    }

    int keptOf(List<String> persons) {
        return persons.stream().mapToInt(each -> caseOf(each).kept().size()).sum();
    }

    private void lookFor() throws IOException {
        try (MongoClient client = MongoClients.create(stack.url("store").toString())) {
            Canaries.keys(persons(), keys(client).subjectKeys())
                    .forEach((person, key) -> needles.add("the key of " + person, key));
        }
        cases.forEach(
                (person, each) -> {
                    if (!person.equals(control)) {
                        needles.add("the national id of " + person, each.nationalId());
                        add("canary", person, each.kept());
                    }
                    add("unkept canary", person, each.unkept());
                });
        needles.add("control", control.getBytes(StandardCharsets.UTF_8));
        needles.add("control: dead letter", UNHEARD.getBytes(StandardCharsets.UTF_8));
        needles.add(
                "control: a path that each service knows",
                KNOWN_TO_EACH.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String what, String person, List<String> texts) {
        for (int number = 0; number < texts.size(); number++) {
            needles.add(what + " " + number + " of " + person, texts.get(number));
        }
    }

    private KeysDatabase keys(MongoClient client) throws IOException {
        return Canaries.keysDatabase(client, folder.resolve("master.key"));
    }

    /** What the topics tell to somebody with the database {@code keys} and the master key. */
    Readable readable() throws IOException {
        try (MongoClient client = MongoClients.create(stack.url("store").toString())) {
            Map<String, Set<String>> texts =
                    OpenedTopics.texts(
                            stack.url("broker"), new SealedJson(keys(client).subjectKeys()));
            int ofErased = persons().stream().mapToInt(each -> readable(each, texts)).sum();
            return new Readable(ofErased, readable(control, texts));
        }
    }

    private int readable(String person, Map<String, Set<String>> texts) {
        Set<String> kept = new HashSet<>(caseOf(person).kept());
        kept.retainAll(texts.getOrDefault(person, Set.of()));
        return kept.size();
    }

    /** Erases all but one, and waits until history-service has heard of each. */
    void erase() throws Exception {
        beforeErasure = Instant.now();
        historyBefore = historyKnownBefore();
        RestCaller operator = RestCaller.of(stack::url, Canaries.OPERATOR);
        RestCaller auditor = RestCaller.of(stack::url, Canaries.AUDITOR);
        List<Callable<Void>> orders = new ArrayList<>();
        for (String person : persons()) {
            orders.add(
                    () -> {
                        long position = Canaries.erase(operator, person);
                        awaitHeard(auditor, person, position);
                        return null;
                    });
        }
        Canaries.together(orders);
        forgotten = System.nanoTime() + FORGOTTEN_WITHIN_NANOS;
    }

    /** Is what was known of a person before their erasure still answered, in the same bytes? */
    boolean sameHistory() throws Exception {
        return historyBefore.contains("coordinator") && historyBefore.equals(historyKnownBefore());
    }

    private String historyKnownBefore() throws Exception {
        return RestCaller.of(stack::url, Canaries.AUDITOR)
                .get(
                        "history",
                        "/persons/"
                                + persons().getFirst()
                                + "/history?asOf=2025-03-02T00:00:00Z&knownAt="
                                + beforeErasure)
                .body();
    }

    private static void awaitHeard(RestCaller auditor, String person, long position)
            throws Exception {
        var answer =
                auditor.get(
                        "history",
                        "/persons/" + person + "/history",
                        "Tverrlag-Await",
                        "referral=" + position);
        if (JSON.readTree(answer.body()).path("erasedAt").isMissingNode()) {
            throw new AssertionError("history does not know of the erasure: " + answer.body());
        }
    }

    /** What is found in the files of store, broker and logs; what is there for certain, too. */
    Set<String> inFiles() throws IOException {
        return needles.below(folder);
    }

    /** What is found in what the store and the topics answer. */
    Set<String> inContents() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file :
                List.of(
                        Contents.ofStore(stack.url("store"), dumps),
                        Contents.ofTopics(stack.url("broker"), dumps))) {
            needles.in(file).forEach(each -> found.add(each + " in " + file.getFileName()));
        }
        return found;
    }

    /** What is found in everything that a service still refers to when it has had its time. */
    Set<String> inMemoryOf(String service) throws Exception {
        Set<String> found = nowInMemoryOf(service);
        while (!found.stream().allMatch(ErasureRun::isControl) && System.nanoTime() < forgotten) {
            found = nowInMemoryOf(service);
        }
        return found;
    }

    /** Something that is looked for to see that the search works. */
    static boolean isControl(String found) {
        return found.startsWith("control");
    }

    private Set<String> nowInMemoryOf(String service) throws Exception {
        try (HeapDump dump = HeapDump.of(stack.process(service), dumps)) {
            Set<String> found = new TreeSet<>(needles.in(dump.file()));
            if (!found.contains("control: a path that each service knows")) {
                throw new AssertionError("the search does not look into " + service);
            }
            return found;
        }
    }

    /** What is found in this process' own memory, which holds all canaries. */
    Set<String> inOwnMemory() throws Exception {
        try (HeapDump dump = HeapDump.of(ProcessHandle.current().pid(), dumps)) {
            return needles.in(dump.file());
        }
    }

    /** Personal fields of public events that no canary came to; a new field is among them. */
    Set<String> fieldsWithout() {
        Set<String> missed = new TreeSet<>(SealedFields.declared());
        missed.removeAll(NEVER_TEXT);
        missed.removeAll(sealedFields);
        return missed;
    }

    @Override
    public void close() {
        stack.close();
    }
}
