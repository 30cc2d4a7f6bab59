package no.tverrlag.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;

/**
 * One place where a rule is broken.
 *
 * @param rule its id, as it stands in the list of exceptions
 * @param where the outermost class
 * @param what what it does there
 */
record Violation(String rule, String where, String what) {
    static Violation of(String rule, JavaClass type, String what) {
        return new Violation(rule, Types.outermost(type).getFullName(), what);
    }

    @Override
    public String toString() {
        return rule + " " + where + ": " + what;
    }
}
