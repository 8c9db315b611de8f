package org.parley.bench.load;

import java.nio.charset.StandardCharsets;

/** The same words again and again, with another id each time. */
final class Words {

    /** As long as what people say on average. */
    static final String CONTENT = "Shall we meet at the station at half past six, or is that too early?";

    private final byte[] bytes;
    private final int idIndex;

    /** What stands before the id and behind it, in ASCII. */
    Words(String beforeId, String afterId) {
        bytes = ascii(beforeId + " ".repeat(TimedId.LENGTH) + afterId);
        idIndex = beforeId.length();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The words with the id in its place; good until this is called again. */
    byte[] with(int sender, int count, long nanoTime) {
        TimedId.write(bytes, idIndex, sender, count, nanoTime);
        return bytes;
    }
}
