package org.parley.tests.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Is a page in the browser of which everything that goes wrong is written down. */
final class WatchedPage {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Set<String> WITHOUT_NETWORK = Set.of("data", "blob", "about");
    private static final String GIVEN_UP_BY_THE_PAGE = "net::ERR_ABORTED"; // a reload, or a search typed further

    // A browser that a program drives believes that all its tabs are in front.
    private static final String HIDE =
            "Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })";
    private static final String UNHIDE = "delete document.visibilityState";
    private static final String TELL_VISIBILITY = "document.dispatchEvent(new Event('visibilitychange'))";

    private final Page page;
    private final URI address;
    private final List<String> consoleErrors = new ArrayList<>();
    private final List<String> failedRequests = new ArrayList<>();
    private final List<String> foreignRequests = new ArrayList<>();

    WatchedPage(Page page, URI address) {
        this.page = page;
        this.address = address;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                consoleErrors.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(consoleErrors::add);
        page.onRequestFailed(request -> {
            if (!GIVEN_UP_BY_THE_PAGE.equals(request.failure())) {
                failedRequests.add(request.method() + " " + request.url() + ": " + request.failure());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                failedRequests.add(response.request().method() + " " + response.url() + ": " + response.status());
            }
        });
        page.onRequest(request -> noteIfForeign(request.url()));
        page.onWebSocket(socket -> noteIfForeign(socket.url()));
        page.navigate(address.toString());
    }

    Page page() {
        return page;
    }

    /** Opens the page once more in the same browser, with the storage of this one. */
    WatchedPage openTab() {
        return new WatchedPage(page.context().newPage(), address);
    }

    /** What the console showed as an error, and exceptions that nobody caught. */
    List<String> consoleErrors() {
        return List.copyOf(consoleErrors);
    }

    /** Requests that got no answer, or a refusal. */
    List<String> failedRequests() {
        return List.copyOf(failedRequests);
    }

    /** Requests to another host or port than that of the page. */
    List<String> foreignRequests() {
        return List.copyOf(foreignRequests);
    }

    /** Forgets what went wrong so far, because it was meant to. */
    void forgetFailures() {
        consoleErrors.clear();
        failedRequests.clear();
    }

    /** The person looks at another tab from now on. */
    void lookAway() {
        page.evaluate(HIDE + "; " + TELL_VISIBILITY);
    }

    /** The person looks at this tab again. */
    void lookBack() {
        page.evaluate(UNHIDE + "; " + TELL_VISIBILITY);
    }

    /**
     * Saves what is on the screen, on a small phone, on a tablet and on a desk, in both themes, as
     * target/screenshots/name-width-theme.png.
     */
    void screenshots(String name) {
        for (ColorScheme theme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) { // light last, as it was opened
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            screenshot(name, theme, 360, 740);
            screenshot(name, theme, 768, 1024);
            screenshot(name, theme, 1440, 900); // last, so that the page stays as wide as it was opened
        }
    }

    private void screenshot(String name, ColorScheme theme, int width, int height) {
        page.setViewportSize(width, height);
        String file = name + "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(SCREENSHOTS.resolve(file)));
    }

    private void noteIfForeign(String url) {
        URI target = URI.create(url);
        boolean local = WITHOUT_NETWORK.contains(target.getScheme());
        if (!local && !address.getAuthority().equals(target.getAuthority())) {
            foreignRequests.add(url);
        }
    }
}
