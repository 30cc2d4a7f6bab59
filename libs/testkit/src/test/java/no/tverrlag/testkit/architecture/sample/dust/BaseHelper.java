package no.tverrlag.testkit.architecture.sample.dust;

import java.util.Date;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Breaks the rules for all code. */
public class BaseHelper {
    Date date;

    String waits(CompletableFuture<String> future) throws Exception {
        return future.get(1, TimeUnit.SECONDS) + future.get() + future.join();
    }
}
