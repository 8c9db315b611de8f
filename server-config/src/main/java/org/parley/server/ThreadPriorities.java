package org.parley.server;

import java.util.List;

/** How the threads of a node share a busy processor: messages come first, who lets newcomers in takes what those leave (ADR 0019). */
final class ThreadPriorities {

    /** For the kernel a tenth of the weight of a thread that is not nice. */
    private static final int NICE = 10;

    private ThreadPriorities() {}

    /**
     * What the virtual machine is told of it: nothing if it may make threads nicer but never normal again, as then a thread that
     * a nice one happens to create would stay nice.
     */
    static List<String> options() {
        return CurrentUser.isRoot()
                ? List.of(
                        "-XX:ThreadPriorityPolicy=1",
                        "-XX:CompilerThreadPriority=0", // the policy alone would put them before messages
                        "-XX:JavaPriority1_To_OSPriority=" + NICE)
                : List.of();
    }
}
