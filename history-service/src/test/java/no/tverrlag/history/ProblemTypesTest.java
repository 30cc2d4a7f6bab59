package no.tverrlag.history;

import no.tverrlag.testing.ProblemsTold;

class ProblemTypesTest implements ProblemsTold {}
