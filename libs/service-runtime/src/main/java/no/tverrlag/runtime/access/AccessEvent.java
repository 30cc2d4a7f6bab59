package no.tverrlag.runtime.access;

import no.tverrlag.kernel.PersonEvent;

/** What every service stores about access to the personal data it holds. */
public sealed interface AccessEvent extends PersonEvent permits AccessNoted {}
