package org.parley.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Finds TCP ports of the loopback interface that nobody listens on. */
public final class FreePorts {

    private static final int ATTEMPTS = 50;

    private FreePorts() {}

    /** Returns a port that is free now. Another process may take it before the caller does. */
    public static int one() {
        return distinct(1).get(0);
    }

    /** Returns that many different free ports. */
    public static List<Integer> distinct(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            // All are held until the last is found, or the same one might be found twice.
            for (int i = 0; i < count; i++) {
                sockets.add(listen(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new StartFailedException("No free port on the loopback interface: " + e.getMessage(), e);
        } finally {
            sockets.forEach(FreePorts::close);
        }
    }

    /** Returns a free port whose successor is free as well. */
    static int pair() {
        for (int i = 0; i < ATTEMPTS; i++) {
            int port = one();
            if (port < 65_535 && isFree(port + 1)) {
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

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new StartFailedException("A probed port could not be closed: " + e.getMessage(), e);
        }
    }
}
