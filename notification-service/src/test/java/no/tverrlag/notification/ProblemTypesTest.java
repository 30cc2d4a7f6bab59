package no.tverrlag.notification;

import no.tverrlag.testing.ProblemsTold;

class ProblemTypesTest implements ProblemsTold {}
