package org.parley.tests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Is a running Chromium with a fresh profile, in which each person gets a context of their own. */
final class ChromiumSession implements AutoCloseable {

    // On a machine without internet Chromium's own errands would fail into the log, or hold up its start.
    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** What appears on the screen appears at once, but not on a machine with two processors that does ten other things. */
    private static final double PATIENCE_MS = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    private ChromiumSession(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the browser, after {@link BrowserInstallation} has found or fetched it. */
    static ChromiumSession start() {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setExecutablePath(BrowserInstallation.executable())
                .setHeadless(true)
                .setChromiumSandbox(false) // it cannot start as root or in most containers; the only page is ours
                .setArgs(ARGUMENTS);
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        try {
            return new ChromiumSession(playwright, playwright.chromium().launch(options));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** Opens the page in a context of its own: no cookie, storage or cache is shared with another. */
    WatchedPage open(URI address) {
        return open(address, context -> {});
    }

    /** The same in a context that is prepared before the page comes. */
    WatchedPage open(URI address, Consumer<BrowserContext> preparation) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1440, 900);
        BrowserContext context = browser.newContext(options);
        preparation.accept(context);
        return new WatchedPage(context.newPage(), address);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
