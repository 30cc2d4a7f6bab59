/** What ./run does: the commands. */
@NullMarked
package no.tverrlag.local;

import org.jspecify.annotations.NullMarked;
