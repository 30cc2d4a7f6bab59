package no.tverrlag.history;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import no.tverrlag.runtime.kafka.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topics the history reads: all there are. */
@ApplicationScoped
public class HistoryIntake {

    private final Intake intake;

    HistoryIntake(Intake intake) {
        this.intake = intake;
    }

    @Incoming("referral")
    @Blocking
    void referral(ConsumerRecord<String, byte[]> record) {
        intake.take("referral", record);
    }

    @Incoming("team")
    @Blocking
    void team(ConsumerRecord<String, byte[]> record) {
        intake.take("team", record);
    }

    @Incoming("plan")
    @Blocking
    void plan(ConsumerRecord<String, byte[]> record) {
        intake.take("plan", record);
    }

    @Incoming("notification")
    @Blocking
    void notification(ConsumerRecord<String, byte[]> record) {
        intake.take("notification", record);
    }

    @Incoming("access")
    @Blocking
    void access(ConsumerRecord<String, byte[]> record) {
        intake.take("access", record);
    }
}
