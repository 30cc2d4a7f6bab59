/** Plays a case file through the public REST interface and checks what came of it. */
@NullMarked
package no.tverrlag.local.play;

import org.jspecify.annotations.NullMarked;
