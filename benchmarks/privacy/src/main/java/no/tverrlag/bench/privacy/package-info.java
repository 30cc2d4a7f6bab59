/** What it costs to keep personal text sealed. */
@NullMarked
package no.tverrlag.bench.privacy;

import org.jspecify.annotations.NullMarked;
