package no.tverrlag.notification.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import no.tverrlag.runtime.kafka.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topics that notices and their recipients follow from. */
@ApplicationScoped
class NotificationIntake {

    private final Intake intake;

    NotificationIntake(Intake intake) {
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
}
