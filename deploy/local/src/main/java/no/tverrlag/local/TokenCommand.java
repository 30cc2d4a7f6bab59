package no.tverrlag.local;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import no.tverrlag.local.play.Issuer;
import no.tverrlag.local.stack.StackFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** ./run token: prints a token for curl, and nothing else. */
@Command(name = "token", description = "Prints a token of the running stack's issuer.")
final class TokenCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @ParentCommand @Nullable RunCommand parent;

    @Option(
            names = "--role",
            required = true,
            description =
                    "coordinating-unit, coordinator, practitioner, citizen, representative, system,"
                            + " auditor or operator")
    @Nullable String role;

    @Option(names = "--sector", description = "such as SCHOOL")
    @Nullable String sector;

    @Option(names = "--organisation", description = "name of the employer")
    @Nullable String organisation;

    @Option(names = "--municipality", description = "its number, such as 5530")
    @Nullable String municipality;

    @Option(
            names = "--person",
            description = "id of the person a citizen is, a representative acts for")
    @Nullable String person;

    @Option(names = "--sub", description = "id of the subject; default: a new one")
    @Nullable String subject;

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(parent, "set by picocli");
        URI issuer =
                command.running()
                        .orElseThrow(() -> new StackFailure("not running (./run starts it)"))
                        .url("issuer");
        command.out().println(new Issuer(issuer, PATIENCE).token(claims()));
        return 0;
    }

    private Map<String, String> claims() {
        var claims = new LinkedHashMap<String, String>();
        put(claims, "role", role);
        put(claims, "sector", sector);
        put(claims, "organisation", organisation);
        put(claims, "municipality", municipality);
        put(claims, "person", person);
        put(claims, "sub", subject);
        return claims;
    }

    private static void put(Map<String, String> claims, String name, @Nullable String value) {
        if (value != null) {
            claims.put(name, value);
        }
    }
}
