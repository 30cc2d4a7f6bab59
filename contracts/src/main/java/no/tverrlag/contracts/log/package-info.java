/** What a service tells about its log itself, on every topic. */
@NullMarked
package no.tverrlag.contracts.log;

import org.jspecify.annotations.NullMarked;
