/** What stands in stores and topics in the clear, field by field, and why each may. */
@NullMarked
package no.tverrlag.testing.clear;

import org.jspecify.annotations.NullMarked;
