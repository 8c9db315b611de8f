package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path temporary;

    @Test
    void a_secret_is_made_once_and_only_its_owner_may_read_it() throws IOException {
        String secret;
        try (DataDirectory data = DataDirectory.open(temporary.resolve("data"))) {
            secret = data.secret("parley");
            assertThat(secret).hasSize(43).matches("[A-Za-z0-9_-]+"); // 32 bytes in base64url
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("parley.secret"))))
                    .isEqualTo("rw-------");
            assertThat(data.secret("other")).isNotEqualTo(secret);
        }
        try (DataDirectory data = DataDirectory.open(temporary.resolve("data"))) {
            assertThat(data.secret("parley")).isEqualTo(secret);
        }
    }

    @Test
    void one_launcher_at_a_time_holds_a_data_directory() throws IOException {
        try (DataDirectory held = DataDirectory.open(temporary)) {
            assertThat(held.resolve("lock")).exists();
            assertThatThrownBy(() -> DataDirectory.open(temporary))
                    .isInstanceOf(StartFailedException.class)
                    .hasMessageContaining("in use by another running Parley");
        }
        DataDirectory.open(temporary).close();
    }

    @Test
    void a_directory_that_cannot_be_made_is_told_in_one_line() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("cannot be written to")
                .hasMessageContaining("-Dparley.data=");
    }
}
