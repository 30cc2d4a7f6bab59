/** Given/when/then, architecture rules, the test stack. */
@NullMarked
package no.tverrlag.testkit;

import org.jspecify.annotations.NullMarked;
