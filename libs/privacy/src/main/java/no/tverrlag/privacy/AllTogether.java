package no.tverrlag.privacy;

import com.fasterxml.jackson.core.JsonStreamContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All personal texts of a document are one ciphertext behind its JSON, where each is named by its
 * number: {@code {"note":"enc.v2.0"}}, a zero byte (which no JSON holds), the nonce, the
 * ciphertext, the tag. Encrypted are the texts in UTF-8, each after its length in four bytes. Bound
 * to them are the person, the context and the whole JSON: a document that was changed anywhere, or
 * moved, does not open.
 */
final class AllTogether implements Sealing {

    static final String PREFIX = "enc.v2.";
    private static final byte END_OF_JSON = 0;

    private final List<byte[]> texts = new ArrayList<>();
    private int length;

    @Override
    public String sealed(String plain, JsonStreamContext place) {
        byte[] text = plain.getBytes(StandardCharsets.UTF_8);
        texts.add(text);
        length += Integer.BYTES + text.length;
        return PREFIX + (texts.size() - 1);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The JSON that was written with this, and its texts behind it. */
    byte[] behind(byte[] json, KeyInUse key, String document) {
        ByteBuffer plain = ByteBuffer.allocate(length);
        for (byte[] each : texts) {
            plain.putInt(each.length).put(each);
        }
        byte[] whole = Arrays.copyOf(json, json.length + 1 + length + AesGcm.OVERHEAD);
        whole[json.length] = END_OF_JSON;
        key.toWrite()
                .encrypt(plain.array(), bound(document, json, json.length), whole, json.length + 1);
        return whole;
    }

    /** How much of the document is JSON. */
    static int lengthOfJson(byte[] whole) {
        int at = 0;
        while (at < whole.length && whole[at] != END_OF_JSON) {
            at++;
        }
        return at;
    }

    /**
     * The texts behind the JSON, in the order of their numbers.
     *
     * @throws SealBroken if there are none, or they were not written with this key for this
     *     document
     */
    static List<String> opened(AesGcm cipher, byte[] whole, int lengthOfJson, String document) {
        if (lengthOfJson == whole.length) {
            throw new SealBroken();
        }
        ByteBuffer plain =
                ByteBuffer.wrap(
                        cipher.decrypt(
                                whole, lengthOfJson + 1, bound(document, whole, lengthOfJson)));
        List<String> texts = new ArrayList<>();
        while (plain.hasRemaining()) {
            int text = plain.getInt();
            texts.add(new String(plain.array(), plain.position(), text, StandardCharsets.UTF_8));
            plain.position(plain.position() + text);
        }
        return texts;
    }

    private static byte[] bound(String document, byte[] json, int length) {
        byte[] about = document.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(about, about.length + length);
        System.arraycopy(json, 0, all, about.length, length);
        return all;
    }
}
