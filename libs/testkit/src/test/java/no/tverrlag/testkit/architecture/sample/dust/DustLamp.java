package no.tverrlag.testkit.architecture.sample.dust;

import java.time.Instant;
import java.util.UUID;
import no.tverrlag.plan.sample.Stranger;
import no.tverrlag.testkit.architecture.sample.light.LightLamp;
import no.tverrlag.testkit.architecture.sample.light.LightLampResource;

/** Breaks the rules of the core. */
public class DustLamp {
    Stranger stranger;
    LightLamp lamp;
    LightLampResource resource;

    String id() {
        return UUID.randomUUID() + "/" + Instant.now();
    }
}
