package org.parley.bench.load;

import java.util.List;

/** Decides who sends when. */
public interface Workload {

    /** All are ready: begin. */
    void begin(List<ChatClient> clients);

    /** Called about every millisecond. */
    void tick();

    /** The client's message was acknowledged, or refused. */
    void answered(ChatClient client);
}
