package org.parley.tests.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is kept of the build before this one, and what Maven has of it, make the whole. */
class PreviousBuildTest {

    @Test
    void itIsPutTogetherOfTheFilesThatItWasMadeWith() throws IOException {
        try (ZipFile ear = new ZipFile(PreviousBuild.ear().toFile())) {
            assertThat(ear.stream().filter(entry -> !entry.isDirectory()).map(Object::toString))
                    .contains("META-INF/application.xml", "chat-web.war", "lib/jackson-databind.jar")
                    .hasSize(21);
        }
    }
}
