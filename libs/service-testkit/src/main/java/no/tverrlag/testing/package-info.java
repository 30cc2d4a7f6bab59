/** Real servers, tokens and neighbours for a service's tests. */
@NullMarked
package no.tverrlag.testing;

import org.jspecify.annotations.NullMarked;
