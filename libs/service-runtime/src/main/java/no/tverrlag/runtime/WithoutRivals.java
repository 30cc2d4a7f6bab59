package no.tverrlag.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an act's method of HTTP whose decision rests on what is recorded once at most, or on what
 * the act makes itself. No other writer can come first again and again, so it never answers 409
 * {@code conflict}, and the interface document does not say that it does.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WithoutRivals {

    /** Does each request make a thing with an id of its own? Then none was true already. */
    boolean fresh() default false;
}
