package no.tverrlag.contracts.access;

import no.tverrlag.kernel.PersonEvent;

/** A public event about access to personal data. */
public sealed interface AccessMessage extends PersonEvent permits AccessRecorded {}
