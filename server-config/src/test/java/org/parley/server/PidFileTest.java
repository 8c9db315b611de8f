package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path temporary;

    private Path file;
    private PidFile pidFile;
    private Process child;

    @BeforeEach
    void startChild() throws IOException {
        file = temporary.resolve("node.pid");
        pidFile = new PidFile(file);
        child = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void endChild() {
        child.destroyForcibly();
    }

    @Test
    void finds_the_process_that_was_written() throws IOException {
        pidFile.write(child.toHandle());

        assertThat(new PidFile(file).findRunning()).contains(child.toHandle());
    }

    @Test
    void does_not_find_a_process_that_has_ended() throws Exception {
        pidFile.write(child.toHandle());
        child.destroyForcibly().waitFor();

        assertThat(pidFile.findRunning()).isEmpty();
    }

    @Test
    void does_not_take_another_process_with_the_same_id_for_it() throws IOException {
        Files.writeString(file, child.pid() + " 1000\n"); // started in 1970

        assertThat(pidFile.findRunning()).isEmpty();
    }

    @Test
    void finds_nothing_without_a_file_or_in_half_a_file() throws IOException {
        assertThat(pidFile.findRunning()).isEmpty();

        Files.writeString(file, String.valueOf(child.pid()));
        assertThat(pidFile.findRunning()).isEmpty();
    }

    @Test
    void stopping_a_leftover_node_ends_its_process_and_forgets_it() throws Exception {
        pidFile.write(child.toHandle());

        WildFlyNode.stopLeftover(temporary);

        assertThat(child.waitFor()).isNotZero();
        assertThat(file).doesNotExist();
    }

    @Test
    void a_process_that_ignores_the_polite_signal_is_killed() throws Exception {
        Path ready = file.resolveSibling("ready");
        ChildProcess stubborn = new ChildProcess(file, Duration.ofMillis(200));
        stubborn.start(new ProcessBuilder("sh", "-c", "trap '' TERM; touch " + ready + "; while :; do sleep 1; done"));
        await().until(() -> Files.exists(ready));

        stubborn.stop();

        assertThat(stubborn.isRunning()).isFalse();
        assertThat(file).doesNotExist();
    }
}
