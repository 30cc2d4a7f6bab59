package no.tverrlag.runtime.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one client, and one address without a valid token, may ask; see docs/operations.md. */
@ConfigMapping(prefix = "tverrlag.rate")
public interface EdgeSettings {

    /** Of each caller, by issuer and subject. */
    Bucket client();

    /** Of each remote address: requests without a token, and with one that is not taken. */
    Bucket address();

    /** A bucket of tokens: full at first, filled up evenly, one token a request. */
    interface Bucket {

        /** How many requests may come at once; 0 sets no limit. */
        @WithDefault("2000")
        int burst();

        /** How many tokens come back in a second. */
        @WithDefault("200")
        int perSecond();
    }
}
