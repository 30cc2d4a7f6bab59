package no.tverrlag.runtime.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.contracts.access.AccessAction;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what in one service: one row for each operation it offers. An operation without a row
 * is open to nobody. {@code docs/access.md} is written from these tables.
 */
public record AccessTable(String service, List<AccessRule> rules) {

    public AccessTable {
        rules = List.copyOf(rules);
    }

    public static Rows of(String service) {
        return new Rows(service);
    }

    public Optional<AccessRule> rule(String operation) {
        return rules.stream().filter(each -> each.operation().equals(operation)).findFirst();
    }

    /** Collects the rows. */
    public static final class Rows {
        private final String service;
        private final List<AccessRule> rules = new ArrayList<>();

        private Rows(String service) {
            this.service = service;
        }

        /** Changes something about a person. */
        public Rows command(String operation, DataCategory category, Standing... who) {
            return about(operation, AccessAction.COMMAND, category, who);
        }

        /** Shows something about a person. */
        public Rows read(String operation, DataCategory category, Standing... who) {
            return about(operation, AccessAction.READ, category, who);
        }

        /** Shows what concerns the caller, of whatever persons that is about. */
        public Rows own(String operation, DataCategory category) {
            return nobody(operation, AccessAction.READ, category, null);
        }

        /** Shows nothing of anybody, and needs no token: a page about the service itself. */
        public Rows open(String operation) {
            return nobody(operation, AccessAction.READ, DataCategory.NOTIFICATION, null);
        }

        /** Lists across persons, for one role. */
        public Rows list(String operation, DataCategory category, Role role) {
            return nobody(operation, AccessAction.SEARCH, category, role);
        }

        /** Runs the service; shows nothing about persons. */
        public Rows operations(String operation, Role role) {
            return nobody(operation, AccessAction.COMMAND, DataCategory.NOTIFICATION, role);
        }

        public AccessTable build() {
            return new AccessTable(service, rules);
        }

        private Rows about(
                String operation, AccessAction action, DataCategory category, Standing... who) {
            Set<Standing> allowed = EnumSet.noneOf(Standing.class);
            allowed.addAll(List.of(who));
            return add(AccessRule.aboutPerson(operation, action, category, allowed));
        }

        private Rows nobody(
                String operation, AccessAction action, DataCategory category, @Nullable Role role) {
            return add(
                    new AccessRule(
                            operation, action, category, Set.of(), AccessRule.About.NOBODY, role));
        }

        private Rows add(AccessRule rule) {
            if (rules.stream().anyMatch(each -> each.operation().equals(rule.operation()))) {
                throw new IllegalArgumentException(rule.operation() + " has two rows");
            }
            rules.add(rule);
            return this;
        }
    }
}
