package no.tverrlag.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;

/** A client with a key of its own, that proves to have it (RFC 9449). */
public final class KeyHolder {

    private final ECKey key;

    public KeyHolder() {
        try {
            key = new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a token that is bound to this key says in {@code cnf.jkt}. */
    public String thumbprint() {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A proof as it should be, for one request. */
    public String proof(String method, String uri, String token) {
        return signed(claims(method, uri, token).build());
    }

    /** The claims of such a proof, to be changed. */
    public JWTClaimsSet.Builder claims(String method, String uri, String token) {
        return new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(Instant.now()))
                .claim("htm", method)
                .claim("htu", uri)
                .claim("ath", hash(token));
    }

    public String signed(JWTClaimsSet claims) {
        return signed(claims, "dpop+jwt", key);
    }

    /** The claims as this type, signed by this key, which says to be this client's. */
    public String signed(JWTClaimsSet claims, String type, ECKey by) {
        try {
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(new JOSEObjectType(type))
                            .jwk(key.toPublicJWK())
                            .build();
            SignedJWT proof = new SignedJWT(header, claims);
            proof.sign(new ECDSASigner(by));
            return proof.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public ECKey key() {
        return key;
    }

    private static String hash(String token) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
