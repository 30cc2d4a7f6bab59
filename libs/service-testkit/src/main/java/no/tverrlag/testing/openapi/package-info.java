/** Holds a service's OpenAPI document to the one that is checked in. */
@NullMarked
package no.tverrlag.testing.openapi;

import org.jspecify.annotations.NullMarked;
