package no.tverrlag.runtime.age;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import no.tverrlag.contracts.referral.PersonRegistered;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.runtime.kafka.IntakeEffect;

/** Keeps the days of birth; a bean apart for the reason that the relations' intake is one. */
@Priority(100)
@ApplicationScoped
public class BirthDatesIntake implements IntakeEffect {

    private final BirthDatesFromTopics dates;

    BirthDatesIntake(BirthDatesFromTopics dates) {
        this.dates = dates;
    }

    @Override
    public void take(String source, Fact<PersonEvent> fact) {
        if (fact.event() instanceof PersonRegistered registered) {
            dates.take(registered);
        }
    }
}
