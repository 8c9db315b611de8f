package org.parley.tests.cluster.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets threads of this process have only what all others leave of the machine, as if they were on one of their own. */
final class Niceness {

    private static final Path THREADS = Path.of("/proc/self/task");

    private Niceness() {}

    /** Makes something whose threads are started then, and no later ones of other origin. */
    static <T> T lowest(Supplier<T> maker) {
        Set<String> before = threads();
        T made = maker.get();
        List<String> command = new ArrayList<>(List.of("renice", "-n", "19", "-p"));
        threads().stream().filter(thread -> !before.contains(thread)).forEach(command::add);
        run(command);
        return made;
    }

    private static Set<String> threads() {
        try (Stream<Path> threads = Files.list(THREADS)) {
            return threads.map(thread -> thread.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException("The threads of this process are not to be seen in " + THREADS, e);
        }
    }

    private static void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
        } catch (IOException e) {
            throw new IllegalStateException("Tests with a crowd need the command renice (Debian: bsdutils)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while threads were made nice", e);
        }
    }
}
