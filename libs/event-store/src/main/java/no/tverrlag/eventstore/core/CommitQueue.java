package no.tverrlag.eventstore.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Commits that wait for the committer, in order of arrival. */
final class CommitQueue {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final ArrayDeque<Commit> waiting = new ArrayDeque<>();
    private final int maxWaiting;
    private int wanted = 1;
    private boolean closed;

    CommitQueue(int maxWaiting) {
        this.maxWaiting = maxWaiting;
    }

    /** Whether the commit was taken in; not if the queue is full or closed. */
    boolean offer(Commit commit) {
        lock.lock();
        try {
            if (closed || waiting.size() >= maxWaiting) {
                return false;
            }
            waiting.add(commit);
            if (waiting.size() >= wanted) {
                arrived.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for commits; empty once the queue is closed.
     *
     * @param company how many are likely to come together
     * @param patienceNanos how long to wait for them once the first is there
     */
    List<Commit> take(int maxCommits, int maxBytes, int company, long patienceNanos)
            throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                wanted = 1;
                arrived.await();
            }
            awaitCompany(Math.min(company, maxCommits), patienceNanos);
            return drain(maxCommits, maxBytes);
        } finally {
            lock.unlock();
        }
    }

    /** How many commits wait. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private void awaitCompany(int company, long patienceNanos) throws InterruptedException {
        wanted = company;
        long left = patienceNanos;
        while (waiting.size() < company && left > 0 && !closed) {
            left = arrived.awaitNanos(left);
        }
    }

    private List<Commit> drain(int maxCommits, int maxBytes) {
        List<Commit> taken = new ArrayList<>(Math.min(maxCommits, waiting.size()));
        long bytes = 0;
        while (!waiting.isEmpty() && taken.size() < maxCommits) {
            bytes += waiting.element().prepared().bytes();
            if (!taken.isEmpty() && bytes > maxBytes) {
                break;
            }
            taken.add(waiting.remove());
        }
        return taken;
    }

    /** Takes out what was queued before {@code since}. */
    List<Commit> expire(long since) {
        lock.lock();
        try {
            List<Commit> expired = new ArrayList<>();
            while (!waiting.isEmpty() && waiting.element().since() - since < 0) {
                expired.add(waiting.remove());
            }
            return expired;
        } finally {
            lock.unlock();
        }
    }

    /** Takes in nothing more, and hands out what waits. */
    List<Commit> close() {
        lock.lock();
        try {
            closed = true;
            List<Commit> left = List.copyOf(waiting);
            waiting.clear();
            arrived.signalAll();
            return left;
        } finally {
            lock.unlock();
        }
    }
}
