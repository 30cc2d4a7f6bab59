/** Who read a person's data, or was denied it. */
@NullMarked
package no.tverrlag.history.accesslog;

import org.jspecify.annotations.NullMarked;
