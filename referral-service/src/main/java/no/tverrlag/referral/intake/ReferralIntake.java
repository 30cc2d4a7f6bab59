package no.tverrlag.referral.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import no.tverrlag.runtime.kafka.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * What comes in: team and consents as team-service knows them, for who may see and do what; and
 * from all, what kinds of records there are.
 */
@ApplicationScoped
public class ReferralIntake {

    private final Intake intake;

    ReferralIntake(Intake intake) {
        this.intake = intake;
    }

    @Incoming("plan")
    @Blocking
    public void plan(ConsumerRecord<String, byte[]> record) {
        intake.take("plan", record);
    }

    @Incoming("team")
    @Blocking
    public void team(ConsumerRecord<String, byte[]> record) {
        intake.take("team", record);
    }
}
