package no.tverrlag.team;

import no.tverrlag.testing.ProblemsTold;

class ProblemTypesTest implements ProblemsTold {}
