package org.parley.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A data directory of PostgreSQL, and the programs that create, start and stop its server. */
final class PostgresCluster {

    private static final Duration CREATE_TIMEOUT = Duration.ofMinutes(2);

    private final Path directory;
    private final PostgresBinaries binaries;
    private final Unprivileged unprivileged;
    private final Host host;

    PostgresCluster(Path directory, PostgresBinaries binaries, Unprivileged unprivileged, Host host) {
        this.directory = directory;
        this.binaries = binaries;
        this.unprivileged = unprivileged;
        this.host = host;
    }

    boolean exists() {
        return Files.isDirectory(directory);
    }

    /** What the server wrote before its own log was open, or instead of it. */
    Path startLog() {
        return directory.resolve("start.log");
    }

    /**
     * Creates an empty cluster, completely or not at all.
     *
     * <p>Its collation is PostgreSQL's own C.UTF-8: code point order, the same on every operating system and after every
     * upgrade of its C library, which otherwise corrupts indexes.
     */
    void create(String adminPassword) throws IOException, InterruptedException {
        Path part = directory.resolveSibling("cluster.new");
        FileTree.delete(part);
        Files.createDirectories(part);
        Path passwordFile = directory.resolveSibling("initdb.secret");
        try {
            Files.deleteIfExists(passwordFile);
            SecretFile.write(passwordFile, adminPassword);
            unprivileged.own(part);
            unprivileged.own(passwordFile);
            Command.Result result = command(
                            "initdb",
                            "--pgdata=" + part,
                            "--username=" + PostgresAccount.ADMIN,
                            "--pwfile=" + passwordFile,
                            "--auth-host=scram-sha-256",
                            "--auth-local=reject",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--data-checksums")
                    .run(CREATE_TIMEOUT);
            if (!result.succeeded()) {
                throw new StartFailedException("PostgreSQL could not create its data directory: " + result.lastLine());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.writeString(part.resolve("postgresql.conf"), "\ninclude 'parley.conf'\n", StandardOpenOption.APPEND);
        Files.move(part, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server and waits until it takes connections; returns the reason if it does not. */
    Optional<String> start(int port, Duration timeout) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("parley.conf"), settings(port) + access());
        Files.deleteIfExists(startLog());
        unprivileged.own(directory);
        // pg_ctl gives the server a session of its own, so Ctrl-C in a terminal does not stop it before the others.
        Command.Result result = command(
                        "pg_ctl",
                        "start",
                        "--pgdata=" + directory,
                        "--log=" + startLog(),
                        "--wait",
                        "--timeout=" + timeout.toSeconds())
                .run(timeout.plusSeconds(5));
        if (result.succeeded()) {
            return Optional.empty();
        }
        return Optional.of(reason(result));
    }

    private String reason(Command.Result result) throws IOException {
        if (!Files.exists(startLog())) {
            return result.lastLine();
        }
        return Files.readAllLines(startLog()).stream()
                .filter(line -> line.contains("FATAL:"))
                .map(line -> line.substring(line.indexOf("FATAL:")))
                .findFirst()
                .orElseGet(result::lastLine);
    }

    /** Written anew at each start: this file is the launcher's, an upgrade may bring other values. */
    private String settings(int port) {
        return """
                # Written by Parley's launcher at each start.
                listen_addresses = '%s'
                port = %d
                unix_socket_directories = ''
                # 20 connections a node, a few nodes on one machine, and the tests' own.
                max_connections = 100
                shared_buffers = 128MB
                # What was acknowledged is on disk.
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                # Short statements: compiling them takes longer than running them.
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                # One file a weekday, written over after a week.
                logging_collector = on
                log_directory = 'log'
                log_filename = 'postgresql-%%a.log'
                log_truncate_on_rotation = on
                log_rotation_age = 1d
                log_rotation_size = 0
                """.formatted(host.address(), port);
    }

    /** PostgreSQL's own pg_hba.conf lets in the loopback interface; elsewhere the neighbours come too. */
    private String access() throws IOException {
        if (host.isLoopback()) {
            return "";
        }
        Path file = directory.resolve("parley_hba.conf");
        Files.writeString(file, "host all all " + host.network() + " scram-sha-256\n");
        return "hba_file = '" + file + "'\n";
    }

    /** Stops the server, in a mode of pg_ctl that does not wait for its clients, and at once if that takes too long. */
    void stop(String mode, Duration timeout) throws IOException, InterruptedException {
        for (String way : List.of(mode, "immediate")) {
            Command.Result result = command(
                            "pg_ctl",
                            "stop",
                            "--pgdata=" + directory,
                            "--mode=" + way,
                            "--wait",
                            "--timeout=" + timeout.toSeconds())
                    .run(timeout.plusSeconds(5));
            if (result.succeeded() || running().isEmpty()) {
                return;
            }
        }
        throw new IOException("it does not stop, see " + directory.resolve("log"));
    }

    /**
     * Deletes the pid file of a dead server whose id another program has now, for which PostgreSQL would refuse to start.
     *
     * <p>Children of the dead server that still run are found by PostgreSQL without that file, by their shared memory.
     */
    void deleteForeignPidFile() throws IOException {
        Optional<PostmasterPid> written = PostmasterPid.read(directory);
        if (written.isPresent() && written.get().findRunning().isEmpty()) {
            Files.deleteIfExists(directory.resolve("postmaster.pid"));
        }
    }

    Optional<ProcessHandle> running() throws IOException {
        return PostmasterPid.read(directory).flatMap(PostmasterPid::findRunning);
    }

    private Command command(String program, String... arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = binaries.program(program).toString();
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        return new Command(host.command(unprivileged.prefix()), words);
    }
}
