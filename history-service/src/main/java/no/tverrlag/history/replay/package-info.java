/** What was true about a person at an instant, as far as it was known by another. */
@NullMarked
package no.tverrlag.history.replay;

import org.jspecify.annotations.NullMarked;
