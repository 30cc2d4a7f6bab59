/** Team-service over HTTP, with a real store, broker and token issuer. */
@NullMarked
package no.tverrlag.team.http;

import org.jspecify.annotations.NullMarked;
