/**
 * What every Tverrlag module shares, on nothing but {@code java.*}: decisions, refusals, ids,
 * sealed text, the envelope.
 */
@NullMarked
package no.tverrlag.kernel;

import org.jspecify.annotations.NullMarked;
