/** W3C Trace Context, and which fact is being handled. */
@NullMarked
package no.tverrlag.runtime.trace;

import org.jspecify.annotations.NullMarked;
