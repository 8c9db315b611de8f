package org.parley.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.tests.ServerFixture;

/** The page keeps the rules of WCAG 2.2, levels A and AA, as far as a machine can tell. */
class AccessibilityTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static ChromiumSession chromium;
    private static WatchedPage visitor;
    private static WatchedPage member;
    private static ChatPage ada;

    @BeforeAll
    static void onePersonTalksAndAnotherIsAtTheDoor() {
        chromium = ChromiumSession.start();
        visitor = chromium.open(ServerFixture.uri());
        member = chromium.open(ServerFixture.uri());
        ada = new ChatPage(member.page());
        String run = UUID.randomUUID().toString().substring(0, 8);
        WatchedPage other = chromium.open(ServerFixture.uri());
        new ChatPage(other.page()).register("grace" + run, "Grace " + run, "correct horse battery staple");
        ada.register("ada" + run, "Ada " + run, "correct horse battery staple");
        ada.startConversationWith("grace" + run, "Grace " + run);
        ada.send("Did you see the moth?");
        ada.seesEverythingSent();
        ada.openDetails();
        member.screenshots("details");
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theDoorIsOpenToAll(ColorScheme theme) {
        assertThat(violations(visitor.page(), theme)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theConversationIsOpenToAll(ColorScheme theme) {
        assertThat(violations(member.page(), theme)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theDialogsAreOpenToAll(ColorScheme theme) {
        for (String dialog : List.of("Settings", "New group")) {
            ada.openDialog(dialog);
            assertThat(violations(member.page(), theme)).as(dialog).isEmpty();
            member.screenshots(dialog.toLowerCase(Locale.ROOT).replace(' ', '-'));
            ada.closeDialog(dialog);
        }
    }

    @Test
    void thePolicyOfThePageForbidsNothingThatItDoes() {
        ada.openDialog("Settings");
        ada.closeDialog("Settings");
        ada.openDialog("New group");
        ada.closeDialog("New group");
        assertThat(member.consoleErrors()).isEmpty();
        assertThat(member.foreignRequests()).isEmpty();
    }

    private static List<String> violations(Page page, ColorScheme theme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        AxeResults results = new AxeBuilder(page).withTags(RULES).analyze();
        assertThat(results.getPasses())
                .as("rules that found something to look at")
                .hasSizeGreaterThan(10);
        return results.getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getHtml())
                                .toList())
                .toList();
    }
}
