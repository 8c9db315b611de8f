package org.parley.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Finds TCP ports of the loopback interface that nobody listens on. */
public final class FreePorts {

    /**
     * Below those from which Linux, macOS and Windows take the near ends of connections: one of these could else have the
     * port by the time its server starts.
     */
    private static final int LEAST = 20_000;

    private static final int MOST = 32_000;

    private static final int ATTEMPTS = 1_000;

    /** Of this process, in which several servers may start at the same time. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /** Returns a port that is free now, and that nobody else in this process is given. Another process may take it. */
    public static int one() {
        for (int i = 0; i < ATTEMPTS; i++) {
            int port = ThreadLocalRandom.current().nextInt(LEAST, MOST);
            if (take(port)) {
                return port;
            }
        }
        throw new StartFailedException("No free port on the loopback interface from " + LEAST + " to " + MOST + ".");
    }

    private static boolean take(int port) {
        return GIVEN.add(port) && isFree(port);
    }

    /** Returns that many different free ports. */
    public static List<Integer> distinct(int count) {
        return IntStream.range(0, count).mapToObj(i -> one()).toList();
    }

    /** Returns a free port whose successor is free as well. */
    static int pair() {
        for (int i = 0; i < ATTEMPTS; i++) {
            int port = one();
            if (take(port + 1)) {
                return port;
            }
        }
        throw new StartFailedException("No two free ports in a row on the loopback interface.");
    }

    /**
     * Checks that the HTTP port is free.
     *
     * @throws StartFailedException if it is not
     */
    static void requireFree(int port) {
        if (!isFree(port)) {
            throw new StartFailedException("Port " + port
                    + " is taken by another program: stop that one, or choose another with -Dparley.port=<port>.");
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = listen(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            // As the servers do: a connection of the last run that lingers in TIME_WAIT does not make a port taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
