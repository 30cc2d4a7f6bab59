package no.tverrlag.plan;

import no.tverrlag.testing.ProblemsTold;

class ProblemTypesTest implements ProblemsTold {}
