package no.tverrlag.runtime.keys;

import com.mongodb.MongoException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import no.tverrlag.privacy.KeysDatabase;
import no.tverrlag.privacy.MasterKeyUnknown;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.engine.NewIds;
import org.jboss.logging.Logger;

/**
 * Lets go of keys that may no longer be remembered, says which master keys this service has, and
 * moves stored keys to the current one, a few at a time so that requests hardly notice.
 */
@ApplicationScoped
class KeyCare {

    private static final Logger LOG = Logger.getLogger(KeyCare.class);
    private static final int AT_ONCE = 200;

    private final Instance<KeysDatabase> database;
    private final ServiceDefinition service;
    private final String instance;
    private volatile Optional<KeysDatabase> open = Optional.empty();

    KeyCare(Instance<KeysDatabase> database, ServiceDefinition service, NewIds ids) {
        this.database = database;
        this.service = service;
        this.instance = ids.next();
    }

    /** Before all else: a service without the right master key ends here, and says why. */
    void start(@Observes @Priority(Integer.MIN_VALUE) StartupEvent startup) {
        open = Optional.of(database.get());
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetExpired() {
        open.ifPresent(keys -> keys.subjectKeys().forgetExpired());
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void present() {
        try {
            open.ifPresent(keys -> keys.rotation().present(instance, service.name()));
        } catch (MongoException unreachable) {
            LOG.debugf("the keys database can't be reached: %s", unreachable.getClass());
        }
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void rewrap() {
        try {
            int moved = open.map(keys -> keys.rotation().rewrap(AT_ONCE)).orElse(0);
            if (moved > 0) {
                LOG.infof("%d stored keys moved to the current master key", moved);
            }
        } catch (MongoException | MasterKeyUnknown unreachable) {
            LOG.warnf("stored keys are moved later: %s", unreachable.getClass().getSimpleName());
        }
    }

    /** First of all, for others may take long to end when the broker is away. */
    void stop(@Observes @Priority(1) ShutdownEvent shutdown) {
        Optional<KeysDatabase> last = open;
        open = Optional.empty();
        try {
            last.ifPresent(keys -> keys.rotation().gone(instance));
        } catch (MongoException unreachable) {
            LOG.debug("the keys database is gone already");
        }
    }
}
