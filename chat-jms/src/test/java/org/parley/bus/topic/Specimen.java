package org.parley.bus.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a build once wrote, kept as a file for ever: a change that breaks a test on it breaks a build that is still running.
 *
 * <p>The file is never mended to make a test pass. A change that it forbids takes a new version of the format, and its
 * own specimen (docs/adr/0011).
 */
public final class Specimen {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Specimen() {}

    /** The file of that name beside the class. */
    public static byte[] of(Class<?> codec, String name) throws IOException {
        try (InputStream file = codec.getResourceAsStream(name)) {
            assertThat(file).as("the specimen " + name).isNotNull();
            return file.readAllBytes();
        }
    }

    /** Fails if anything of the specimen is missing or other than it was; more may have been added. */
    public static void assertHasAllOf(byte[] specimen, byte[] written) throws IOException {
        compare("", JSON.readTree(specimen), JSON.readTree(written));
    }

    private static void compare(String path, JsonNode before, JsonNode now) {
        assertThat(now).as(path).isNotNull();
        if (before.isObject() && now.isObject()) {
            before.fields()
                    .forEachRemaining(
                            field -> compare(path + "." + field.getKey(), field.getValue(), now.get(field.getKey())));
        } else if (before.isArray() && now.isArray()) {
            assertThat(now.size()).as(path).isEqualTo(before.size());
            for (int i = 0; i < before.size(); i++) {
                compare(path + "[" + i + "]", before.get(i), now.get(i));
            }
        } else {
            assertThat(now).as(path).isEqualTo(before);
        }
    }
}
