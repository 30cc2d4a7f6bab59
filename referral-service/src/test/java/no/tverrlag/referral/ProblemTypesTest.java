package no.tverrlag.referral;

import no.tverrlag.testing.ProblemsTold;

class ProblemTypesTest implements ProblemsTold {}
