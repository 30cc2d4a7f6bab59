/** Per-person keys and sealed fields. */
@NullMarked
package no.tverrlag.privacy;

import org.jspecify.annotations.NullMarked;
