package org.parley.bench.cost;

/** What this virtual machine takes, without its children, which are the servers. */
public final class OwnCosts {

    private OwnCosts() {}

    /** Processor time so far, in microseconds. */
    public static long cpuMicros() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1_000;
    }
}
