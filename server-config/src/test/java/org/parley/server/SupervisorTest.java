package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private ChildProcess child;
    private Supervisor supervisor;

    @BeforeEach
    void start(@TempDir Path directory) {
        child = new ChildProcess(directory.resolve("child.pid"), Duration.ofSeconds(5));
        startChild();
        supervisor = new Supervisor(List.of(new Supervised("The child", child::hasDied, this::startChild)), told::add);
        supervisor.start();
    }

    @AfterEach
    void stop() {
        supervisor.close();
        child.stop();
    }

    @Test
    void what_dies_by_itself_is_started_again_and_that_is_told() throws InterruptedException {
        long first = child.pid();

        child.kill();

        await().until(() -> child.isRunning() && child.pid() != first);
        await().untilAsserted(() ->
                assertThat(told).containsExactly("The child died and is started again in 1 s.", "The child is back."));
    }

    @Test
    void what_was_stopped_stays_so() {
        child.stop();

        await().during(Duration.ofSeconds(3)).until(() -> !child.isRunning() && told.isEmpty());
    }

    @Test
    void what_dies_again_and_again_waits_longer_each_time_up_to_half_a_minute() {
        assertThat(Supervisor.longer(Duration.ofSeconds(1))).hasSeconds(2);
        assertThat(Supervisor.longer(Duration.ofSeconds(16))).hasSeconds(30);
        assertThat(Supervisor.longer(Duration.ofSeconds(30))).hasSeconds(30);
    }

    private void startChild() {
        try {
            child.start(new ProcessBuilder("sleep", "600"));
        } catch (IOException e) {
            throw new StartFailedException(e.getMessage(), e);
        }
    }
}
