package org.parley.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
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
        assertThat(Wcag.violations(visitor.page(), theme)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theConversationIsOpenToAll(ColorScheme theme) {
        assertThat(Wcag.violations(member.page(), theme)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theDialogsAreOpenToAll(ColorScheme theme) {
        for (String dialog : List.of("Settings", "New group")) {
            ada.openDialog(dialog);
            assertThat(Wcag.violations(member.page(), theme)).as(dialog).isEmpty();
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

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theSwitcherIsOpenToAll(ColorScheme theme) {
        member.page().keyboard().press("Control+k");
        assertThat(member.page().getByRole(AriaRole.COMBOBOX)).isFocused();
        assertThat(Wcag.violations(member.page(), theme)).isEmpty();
        closeDialog();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theShortcutsAreOpenToAll(ColorScheme theme) {
        member.page().keyboard().press("Control+/");
        assertThat(member.page().getByRole(AriaRole.DIALOG)).isVisible();
        assertThat(Wcag.violations(member.page(), theme)).isEmpty();
        closeDialog();
    }

    private static void closeDialog() {
        member.page().keyboard().press("Escape");
        assertThat(member.page().getByRole(AriaRole.DIALOG)).hasCount(0);
    }
}
