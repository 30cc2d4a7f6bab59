/** Problems, request facts and the manners of HTTP. */
@NullMarked
package no.tverrlag.runtime.http;

import org.jspecify.annotations.NullMarked;
