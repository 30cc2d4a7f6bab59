/** A consent whose time is up is said to have expired. */
@NullMarked
package no.tverrlag.team.whenconsentendsexpireit;

import org.jspecify.annotations.NullMarked;
