/** The service as a client sees it: real tokens, a real store, a real broker. */
package no.tverrlag.referral.http;
