/**
 * The OpenAPI document of a service, made from its code when the service is built.
 *
 * <p>Nothing of this package runs in a service that has started.
 */
@NullMarked
package no.tverrlag.runtime.openapi;

import org.jspecify.annotations.NullMarked;
