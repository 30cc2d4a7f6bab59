/** From which age on what is a person's own. */
@NullMarked
package no.tverrlag.runtime.age;

import org.jspecify.annotations.NullMarked;
