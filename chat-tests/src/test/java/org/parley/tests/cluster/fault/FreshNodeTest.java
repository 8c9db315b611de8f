package org.parley.tests.cluster.fault;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.server.WildFlyNode;
import org.parley.tests.ChatSocket;
import org.parley.tests.Person;

/** A node that has only just started, and already everybody wants something of it. */
class FreshNodeTest {

    /** Some times the threads that a server has for requests and frames. */
    private static final int SOCKETS = 200;

    @AfterEach
    void repair() throws InterruptedException {
        FaultCluster.repair();
    }

    @Test
    void aNodeThatHasJustStartedTakesHundredsOfPeopleAtOnce() throws Exception {
        Person person = FaultCluster.population().accounts().get(0).person().login();
        WildFlyNode node = FaultCluster.server().nodes().get(1);
        node.kill();
        node.start();
        List<ChatSocket> sockets = IntStream.range(0, SOCKETS)
                .mapToObj(i -> ChatSocket.connect(node.uri()))
                .toList();
        sockets.forEach(socket -> socket.auth(person.accessToken(), Map.of()));
        sockets.forEach(socket -> socket.await("ready"));
        sockets.forEach(ChatSocket::close);
    }
}
