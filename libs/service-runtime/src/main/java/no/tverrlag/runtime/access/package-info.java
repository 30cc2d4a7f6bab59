/** Who may do or see what, and why. */
@NullMarked
package no.tverrlag.runtime.access;

import org.jspecify.annotations.NullMarked;
