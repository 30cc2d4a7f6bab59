/** The processes of one machine: starting, watching, stopping, and finding what was left over. */
@NullMarked
package no.tverrlag.local.stack;

import org.jspecify.annotations.NullMarked;
