/** How an app outside of Tverrlag follows its facts. */
@NullMarked
package no.tverrlag.example;

import org.jspecify.annotations.NullMarked;
