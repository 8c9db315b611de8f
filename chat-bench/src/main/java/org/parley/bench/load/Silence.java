package org.parley.bench.load;

import java.util.List;

/** Nobody sends: what is under way arrives. */
public final class Silence implements Workload {

    @Override
    public void begin(List<ChatClient> clients) {}

    @Override
    public void tick() {}

    @Override
    public void answered(ChatClient client) {}
}
