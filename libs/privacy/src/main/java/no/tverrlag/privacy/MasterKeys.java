package no.tverrlag.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The master keys that a service is given: the one that is to be used, and former ones that stored
 * keys may still be wrapped by.
 */
public final class MasterKeys {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

    private final MasterKey preferred;
    private final Map<String, MasterKey> byId;

    private MasterKeys(List<MasterKey> keys) {
        this.preferred = keys.getFirst();
        this.byId = new LinkedHashMap<>();
        keys.forEach(each -> byId.put(each.id(), each));
    }

    public static MasterKeys of(MasterKey preferred, MasterKey... former) {
        List<MasterKey> all = new java.util.ArrayList<>(List.of(preferred));
        all.addAll(List.of(former));
        return new MasterKeys(all);
    }

    /**
     * @param text keys in base64, apart by blanks, line ends or commas; the first is the preferred
     *     one
     * @throws IllegalArgumentException if there is none, or one is not 32 bytes in base64; the
     *     message does not repeat it
     */
    public static MasterKeys parse(String text) {
        List<MasterKey> keys =
                BETWEEN.splitAsStream(text.strip())
                        .filter(each -> !each.isEmpty())
                        .map(MasterKey::ofBase64)
                        .toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "no master key: set TVERRLAG_MASTER_KEY or TVERRLAG_MASTER_KEY_FILE");
        }
        return new MasterKeys(keys);
    }

    /** The one to use, once every stored key is wrapped by it. */
    MasterKey preferred() {
        return preferred;
    }

    /**
     * @throws MasterKeyUnknown if the key with this id was not given to this service
     */
    MasterKey named(String id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow(() -> MasterKeyUnknown.named(id));
    }

    List<MasterKey> all() {
        return List.copyOf(byId.values());
    }

    Set<String> ids() {
        return byId.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }
}
