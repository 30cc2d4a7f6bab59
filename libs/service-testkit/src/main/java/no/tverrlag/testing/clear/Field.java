package no.tverrlag.testing.clear;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.PersonId;

/**
 * A value that an event holds.
 *
 * @param path names from the event down, such as {@code target/due}
 * @param type of the value; who did something, and ids, are not taken apart
 */
record Field(String path, Class<?> type) {

    private static final Set<Class<?>> WHOLE = Set.of(ActorRef.class, Party.class, PersonId.class);

    /** All values that a record holds, those within lists, maps and records too. */
    static List<Field> of(Class<?> record) {
        List<Field> fields = new ArrayList<>();
        within(record, "", fields);
        return fields;
    }

    private static void collect(Type type, String path, List<Field> fields) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, path, fields);
            }
        } else if (type instanceof Class<?> one) {
            if (one.isRecord() && !WHOLE.contains(one)) {
                within(one, path + "/", fields);
            } else if (one.getPermittedSubclasses() != null) {
                for (Class<?> permitted : one.getPermittedSubclasses()) {
                    collect(permitted, path, fields);
                }
            } else {
                fields.add(new Field(path, one));
            }
        } else {
            throw new IllegalStateException(path + " is of a type that can't be judged: " + type);
        }
    }

    private static void within(Class<?> record, String before, List<Field> fields) {
        for (RecordComponent each : record.getRecordComponents()) {
            collect(each.getGenericType(), before + each.getName(), fields);
        }
    }
}
