package org.parley.tests.browser;

import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.server.CurrentUser;

/**
 * Finds a Chromium or Chrome, or fetches one.
 *
 * <p>In this order: the one that {@code -Dparley.browser} or {@code PARLEY_BROWSER} names, one that is installed, the
 * download of Playwright, the package of Debian or Ubuntu if this process may install it.
 */
final class BrowserInstallation {

    private static final boolean IS_ROOT = CurrentUser.isRoot();

    private static final Duration START_LIMIT = Duration.ofSeconds(30); // a cold disk under load; usually below 1 s
    private static final Duration DOWNLOAD_LIMIT = Duration.ofMinutes(3); // 170 MB; without internet it may hang
    private static final Duration PACKAGE_LIMIT = Duration.ofMinutes(10); // 100 packages on a bare machine

    private static final List<String> NAMES =
            List.of("chromium", "google-chrome", "google-chrome-stable", "chrome", "chromium-browser");
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/google-chrome",
            "/usr/bin/chromium-browser",
            "/usr/lib/chromium/chromium",
            "/opt/google/chrome/chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    /** What was tried in vain, in the order of the attempts. */
    private final List<String> attempts = new ArrayList<>();

    private BrowserInstallation() {}

    /**
     * Returns the program of a browser that starts; the search, which may take minutes, is made once.
     *
     * @throws IllegalStateException if there is none and none can be fetched; it says what to install
     */
    static Path executable() {
        return Found.EXECUTABLE;
    }

    /** Defers the search to its first use and keeps its result. */
    private static final class Found {
        static final Path EXECUTABLE = new BrowserInstallation().find();
    }

    private Path find() {
        return named().or(this::installed)
                .or(this::downloaded)
                .or(this::packaged)
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium or Chrome. Install one (Debian: apt-get install chromium), or"
                                + " name its program with PARLEY_BROWSER or -Dparley.browser.\nTried in vain:\n- "
                                + String.join("\n- ", attempts)));
    }

    private Optional<Path> named() {
        String name = System.getProperty("parley.browser", System.getenv().getOrDefault("PARLEY_BROWSER", ""));
        if (name.isBlank()) {
            return Optional.empty();
        }
        Path browser = Path.of(name);
        if (!starts(browser)) {
            // Another browser than the one asked for would be a surprise.
            throw new IllegalStateException("The browser that is named does not start: " + attempts);
        }
        return Optional.of(browser);
    }

    private Optional<Path> installed() {
        String path = System.getenv().getOrDefault("PATH", "");
        Stream<Path> onPath = Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        Optional<Path> browser = Stream.concat(onPath, PLACES.stream().map(Path::of))
                .filter(Files::isExecutable)
                .filter(this::starts)
                .findFirst();
        if (browser.isEmpty()) {
            attempts.add("no working " + String.join(", ", NAMES) + " in the usual places or on the PATH");
        }
        return browser;
    }

    private Optional<Path> downloaded() {
        Path browser = placeOfDownload();
        if (!Files.isExecutable(browser)) {
            // Under Surefire java.class.path may be one file that only refers to the others.
            String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            TimedCommand.Outcome download = TimedCommand.run(
                    DOWNLOAD_LIMIT,
                    Map.of("CLASSPATH", classPath, "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", ""),
                    List.of(java, CLI.class.getName(), "install", "chromium"));
            if (!download.succeeded()) {
                attempts.add("Playwright's own download: " + download.output());
                return Optional.empty();
            }
        }
        return Optional.of(browser).filter(this::starts);
    }

    private static Path placeOfDownload() {
        // Without the variable the mere start of Playwright would download three browsers, with no time limit.
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment))) {
            return Path.of(playwright.chromium().executablePath());
        }
    }

    private Optional<Path> packaged() {
        if (!IS_ROOT || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            attempts.add("no installation of a package: this is not root on Debian or Ubuntu");
            return Optional.empty();
        }
        TimedCommand.Outcome installation = TimedCommand.run(
                PACKAGE_LIMIT,
                Map.of("DEBIAN_FRONTEND", "noninteractive"),
                List.of("/bin/sh", "-c", "apt-get update && apt-get install --yes --no-install-recommends chromium"));
        if (!installation.succeeded()) {
            attempts.add("apt-get install chromium: " + installation.output());
            return Optional.empty();
        }
        return installed();
    }

    /** Says whether a program is a browser that works: Ubuntu has a stub of that name, a download may lack libraries. */
    private boolean starts(Path browser) {
        TimedCommand.Outcome version =
                TimedCommand.run(START_LIMIT, Map.of(), List.of(browser.toString(), "--version"));
        if (!version.succeeded()) {
            attempts.add(browser + " --version: " + version.output());
        }
        return version.succeeded();
    }
}
