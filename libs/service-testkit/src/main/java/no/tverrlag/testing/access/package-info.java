/** Who may do what, cell by cell: the expected answers, apart from the policy that gives them. */
@NullMarked
package no.tverrlag.testing.access;

import org.jspecify.annotations.NullMarked;
