package org.parley.tests.cluster.fault;

import java.io.IOException;

/** What stops a process where it stands, and lets it go on. */
enum Signal {
    STOP,
    CONT;

    void sendTo(long pid) throws InterruptedException {
        try {
            int code = new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("The process " + pid + " took no signal " + name());
            }
        } catch (IOException e) {
            throw new IllegalStateException("Tests that freeze a process need the command kill", e);
        }
    }
}
