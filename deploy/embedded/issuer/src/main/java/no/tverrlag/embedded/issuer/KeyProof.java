package no.tverrlag.embedded.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.PublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * The proof that whoever asks for a token has a key (RFC 9449, section 4.3); the token is then
 * bound to that key.
 */
final class KeyProof {

    private static final JOSEObjectType TYPE = new JOSEObjectType("dpop+jwt");
    private static final Duration AROUND_NOW = Duration.ofSeconds(60);

    private KeyProof() {}

    /**
     * The thumbprint of the key that the proof proves, or null if there is no proof.
     *
     * @throws IllegalArgumentException if there is one that proves nothing for this address now
     */
    static @Nullable String thumbprint(@Nullable String proof, String address, Instant now) {
        if (proof == null) {
            return null;
        }
        try {
            SignedJWT jwt = SignedJWT.parse(proof);
            JWK key = jwt.getHeader().getJWK();
            if (!TYPE.equals(jwt.getHeader().getType()) || key == null || key.isPrivate()) {
                throw new IllegalArgumentException("the DPoP header is no proof");
            }
            if (!jwt.verify(verifier(jwt, key)) || !fits(jwt.getJWTClaimsSet(), address, now)) {
                throw new IllegalArgumentException("the DPoP proof does not fit this request");
            }
            return key.computeThumbprint().toString();
        } catch (ParseException | JOSEException unusable) {
            throw new IllegalArgumentException("the DPoP header is no proof", unusable);
        }
    }

    private static JWSVerifier verifier(SignedJWT jwt, JWK key) throws JOSEException {
        JWSAlgorithm algorithm = jwt.getHeader().getAlgorithm();
        if (!JWSAlgorithm.Family.SIGNATURE.contains(algorithm)
                || !(key instanceof AsymmetricJWK asymmetric)) {
            throw new JOSEException("not a signature by a private key");
        }
        PublicKey publicKey = asymmetric.toPublicKey();
        return new DefaultJWSVerifierFactory().createJWSVerifier(jwt.getHeader(), publicKey);
    }

    private static boolean fits(JWTClaimsSet claims, String address, Instant now)
            throws ParseException {
        Date at = claims.getIssueTime();
        return "POST".equals(claims.getStringClaim("htm"))
                && address.equals(claims.getStringClaim("htu"))
                && claims.getJWTID() != null
                && at != null
                && Duration.between(at.toInstant(), now).abs().compareTo(AROUND_NOW) <= 0;
    }
}
