package no.tverrlag.bench.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/** A transaction for each thread; outside one, each question has an entity manager of its own. */
final class ThreadTransactions implements TransactionManager, EntityManagerProvider {
    private final EntityManagerFactory factory;
    private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();

    ThreadTransactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @Override
    public EntityManager getEntityManager() {
        EntityManager own = current.get();
        return own != null ? own : factory.createEntityManager();
    }

    @Override
    public Transaction startTransaction() {
        EntityManager manager = factory.createEntityManager();
        EntityTransaction transaction = manager.getTransaction();
        transaction.begin();
        current.set(manager);
        return new Transaction() {
            @Override
            public void commit() {
                current.remove();
                try {
                    transaction.commit();
                } finally {
                    close(manager);
                }
            }

            @Override
            public void rollback() {
                current.remove();
                try {
                    if (transaction.isActive()) {
                        transaction.rollback();
                    }
                } finally {
                    close(manager);
                }
            }
        };
    }

    private static void close(EntityManager manager) {
        if (manager.isOpen()) {
            manager.close();
        }
    }
}
