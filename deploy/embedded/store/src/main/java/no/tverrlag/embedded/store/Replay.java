package no.tverrlag.embedded.store;

import org.h2.mvstore.MVStore;

/** Applies what the journal has to the tables, when a store is opened. */
record Replay(MVStore store) implements Changes.Target {
    @Override
    public void put(String table, byte[] key, byte[] value) {
        Tables.map(store, table).put(key, value);
    }

    @Override
    public void remove(String table, byte[] key) {
        Tables.map(store, table).remove(key);
    }

    @Override
    public void drop(String table) {
        store.removeMap(table);
    }

    @Override
    public void rename(String table, String name) {
        store.renameMap(Tables.map(store, table), name);
    }
}
