package no.tverrlag.team.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import no.tverrlag.runtime.kafka.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What comes in: the case as referral-service knows it, for who stands how to the person. */
@ApplicationScoped
public class TeamIntake {

    private final Intake intake;

    TeamIntake(Intake intake) {
        this.intake = intake;
    }

    @Incoming("referral")
    @Blocking
    public void referral(ConsumerRecord<String, byte[]> record) {
        intake.take("referral", record);
    }
}
