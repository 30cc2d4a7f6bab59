package no.tverrlag.kernel;

/** A fact about a person: every event of Tverrlag is one. */
public interface PersonEvent {
    PersonId person();
}
