package org.parley.tests.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Is a line between a browser and the server that can be cut: a port of its own, whose bytes go on to the server's.
 *
 * <p>What browsers offer for this stops requests, but not WebSockets.
 */
final class Line implements AutoCloseable {

    private final URI server;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final int port;
    private ServerSocket entrance;

    Line(URI server) {
        this.server = server;
        this.entrance = listen(0); // any port that is free
        this.port = entrance.getLocalPort();
    }

    /** The address under which the browser finds the server. */
    URI uri() {
        return URI.create("http://" + server.getHost() + ":" + port + "/");
    }

    /** Breaks all connections and lets none in. */
    void cut() {
        close(entrance);
        ends.forEach(Line::close);
        ends.clear();
    }

    void restore() {
        entrance = listen(port);
    }

    @Override
    public void close() {
        cut();
    }

    private ServerSocket listen(int wantedPort) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true); // connections that were cut still occupy the port for a while
            socket.bind(new InetSocketAddress(InetAddress.getByName(server.getHost()), wantedPort));
            inBackground(() -> admit(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void admit(ServerSocket socket) throws IOException {
        for (; ; ) {
            Socket browser = keep(socket.accept());
            try {
                connect(browser, socket);
            } catch (IOException e) { // the server is away
                close(browser);
                ends.remove(browser);
            }
        }
    }

    private void connect(Socket browser, ServerSocket admittedBy) throws IOException {
        Socket target = keep(new Socket(server.getHost(), server.getPort()));
        if (admittedBy.isClosed()) { // cut in this very moment
            close(browser);
            close(target);
        }
        inBackground(() -> carry(browser, target));
        inBackground(() -> carry(target, browser));
    }

    private Socket keep(Socket socket) {
        ends.add(socket);
        return socket;
    }

    private void carry(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } finally {
            ends.remove(from);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The line was cut, or one side has hung up: that is what it is for.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
