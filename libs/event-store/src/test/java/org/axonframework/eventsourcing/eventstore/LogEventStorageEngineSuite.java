package org.axonframework.eventsourcing.eventstore;

import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.TestLogs;
import no.tverrlag.eventstore.axon.LogEventStorageEngine;
import no.tverrlag.eventstore.axon.StringCodec;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.StubProcessingContext;
import org.junit.jupiter.api.AfterAll;

/**
 * Axon's own suite, unchanged; run and counted by {@code AxonEngineSuiteTest}. It lies in Axon's
 * package because the suite's methods are package-private: from any other package none of them
 * would run.
 */
public class LogEventStorageEngineSuite extends StorageEngineTestSuite<LogEventStorageEngine> {
    private EventLog log;

    @Override
    protected LogEventStorageEngine buildStorageEngine() {
        log = TestLogs.open();
        return new LogEventStorageEngine(log, new StringCodec());
    }

    @Override
    protected ProcessingContext processingContext() {
        return new StubProcessingContext();
    }

    @AfterAll
    void close() {
        log.close();
    }
}
