package no.tverrlag.plan.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import no.tverrlag.runtime.kafka.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topics that plan-service listens to; which effects a record has is said by each of them. */
@ApplicationScoped
public class PlanIntake {

    private final Intake intake;

    PlanIntake(Intake intake) {
        this.intake = intake;
    }

    @Incoming("team")
    @Blocking
    void team(ConsumerRecord<String, byte[]> record) {
        intake.take("team", record);
    }

    @Incoming("referral")
    @Blocking
    void referral(ConsumerRecord<String, byte[]> record) {
        intake.take("referral", record);
    }
}
