/** What the shape of the code must keep to, checked on the compiled classes. */
@NullMarked
package no.tverrlag.testkit.architecture;

import org.jspecify.annotations.NullMarked;
