package no.tverrlag.embedded.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/**
 * The keys that sign tokens: one in use, the next one, and old ones that have tokens left.
 *
 * <p>The next key is published before it is used, so that whoever caches the key set knows it. An
 * old key stays published until the last token it signed has expired. All of it survives a restart.
 */
final class SigningKeys {

    private static final int KEY_BITS = 2048;
    private static final Duration EXPIRY_STEP = Duration.ofMinutes(1);

    private final KeyFile file;
    private final InstantSource clock;
    private final Duration rotateAfter;
    private KeyFile.State state;

    private SigningKeys(
            KeyFile file, KeyFile.State state, InstantSource clock, Duration rotateAfter) {
        this.file = file;
        this.state = state;
        this.clock = clock;
        this.rotateAfter = rotateAfter;
    }

    static SigningKeys open(Path directory, InstantSource clock, Duration rotateAfter)
            throws IOException {
        KeyFile file = new KeyFile(directory.resolve("keys.json"));
        KeyFile.State state = file.read();
        if (state == null) {
            state = new KeyFile.State(clock.instant(), newKey(), newKey(), List.of());
            file.write(state);
        }
        return new SigningKeys(file, state, clock, rotateAfter);
    }

    /**
     * The key for a token that is valid until {@code expiry}; it stays published at least so long.
     */
    synchronized RSAKey signing(Instant expiry) {
        rotateIfDue();
        RSAKey key = state.current();
        if (key.getExpirationTime() == null
                || key.getExpirationTime().toInstant().isBefore(expiry)) {
            replace(state.withCurrent(publishedUntil(key, expiry.plus(EXPIRY_STEP))));
        }
        return state.current();
    }

    /** The public halves of all keys a valid token may be signed with, now or next. */
    synchronized JWKSet published() {
        rotateIfDue();
        return new JWKSet(List.copyOf(state.all())).toPublicJWKSet();
    }

    private void rotateIfDue() {
        Instant now = clock.instant();
        List<RSAKey> old = new ArrayList<>(state.old());
        boolean expired = old.removeIf(key -> !key.getExpirationTime().toInstant().isAfter(now));
        if (!now.isBefore(state.since().plus(rotateAfter))) {
            if (state.current().getExpirationTime() != null) {
                old.add(state.current());
            }
            replace(new KeyFile.State(now, state.next(), newKey(), old));
        } else if (expired) {
            replace(new KeyFile.State(state.since(), state.current(), state.next(), old));
        }
    }

    private void replace(KeyFile.State changed) {
        try {
            file.write(changed);
            state = changed;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static RSAKey publishedUntil(RSAKey key, Instant expiry) {
        return new RSAKey.Builder(key).expirationTime(Date.from(expiry)).build();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("this Java cannot make RSA keys", impossible);
        }
    }
}
