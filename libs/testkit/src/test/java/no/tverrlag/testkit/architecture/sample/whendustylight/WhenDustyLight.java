package no.tverrlag.testkit.architecture.sample.whendustylight;

import no.tverrlag.testkit.architecture.sample.light.LightLamp;
import no.tverrlag.testkit.architecture.sample.light.LightLampResource;

/** A reaction may use an act, but not its edge. */
public class WhenDustyLight {
    LightLamp asks;
    LightLampResource resource;
}
