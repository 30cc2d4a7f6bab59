/** What a service tells of facts that its log has lost, and how an older log goes on (ADR 26). */
@NullMarked
package no.tverrlag.runtime.loss;

import org.jspecify.annotations.NullMarked;
