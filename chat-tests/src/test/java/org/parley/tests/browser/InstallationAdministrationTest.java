package org.parley.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** Who administers an installation is told what to do first, sees to reports, and disables accounts. */
class InstallationAdministrationTest {

    private static final String REPORTS = "Administration: Reports";

    private static ChromiumSession chromium;
    private static WatchedPage browser;
    private static PeoplePage page;

    @BeforeAll
    static void somebodyNewAdministers() {
        chromium = ChromiumSession.start();
        browser = chromium.open(ServerFixture.uri());
        page = new PeoplePage(browser.page());
        Person administrator = Person.register();
        ServerFixture.database()
                .change("update users set role = 'admin' where user_id = ?", UUID.fromString(administrator.id()));
        page.logIn(administrator.name(), Person.PASSWORD);
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void anEmptyInstallationExplainsItself() {
        page.seesTitle("You administer this installation");
        // On a narrow screen, where there is one pane at a time, the list says the same.
        PlaywrightAssertions.assertThat(browser.page()
                        .getByRole(AriaRole.MAIN)
                        .getByText(ServerFixture.uri().toString()))
                .isVisible();
        browser.screenshots("first-run");
        assertThat(Wcag.violations(browser.page())).isEmpty();
        browser.page().getByRole(AriaRole.MAIN).getByText("New group").click();
        page.press("New group", "Cancel");
        page.seesClosed("New group");
    }

    @Test
    void aReportIsReadResolvedAndOpenedAgain() {
        Person ada = Person.register();
        Person eve = Person.register();
        String words = "You moth " + eve.name();
        report(ada, eve, words);

        page.press("Administration");
        Locator report =
                page.dialog(REPORTS).getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(words));
        PlaywrightAssertions.assertThat(report).containsText("Person " + eve.name() + " wrote:");
        PlaywrightAssertions.assertThat(report).containsText("Reported by Person " + ada.name());
        PlaywrightAssertions.assertThat(report).containsText("Rude");
        browser.screenshots("reports");
        assertThat(Wcag.violations(browser.page())).isEmpty();

        press(report, "Resolve");
        PlaywrightAssertions.assertThat(report).hasCount(0);
        page.press(REPORTS, "Resolved");
        press(report, "Open again");
        PlaywrightAssertions.assertThat(report).hasCount(0);
        page.press(REPORTS, "Open");
        PlaywrightAssertions.assertThat(report).isVisible();
        page.press(REPORTS, "Close");
        page.seesClosed(REPORTS);
    }

    @Test
    void whoMisbehavesIsDisabledAndEnabledAgain() {
        Person ada = Person.register();
        Person eve = Person.register();
        String words = "You moth " + eve.name();
        report(ada, eve, words);

        page.press("Administration");
        press(
                page.dialog(REPORTS).getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(words)),
                "Profile of");
        page.press("Profile", "Disable account");
        page.press("Disable the account of Person " + eve.name() + "?", "Disable account");
        page.seesIn("Profile", "This account has been disabled.");
        assertThat(eve.rest().get("users/me").status()).isEqualTo(401);
        browser.screenshots("disabled-person");
        assertThat(Wcag.violations(browser.page())).isEmpty();

        page.press("Profile", "Enable account");
        PlaywrightAssertions.assertThat(page.dialog("Profile").getByText("Disable account"))
                .isVisible();
        assertThat(eve.login().rest().get("users/me").status()).isEqualTo(200);
        page.press("Profile", "Close");
        page.seesClosed("Profile");
        page.press(REPORTS, "Close");
        page.seesClosed(REPORTS);
    }

    private static void report(Person reporter, Person sender, String words) {
        String conversation = sender.directWith(reporter);
        String message = sender.post(conversation, words).get("message_id");
        String path = "conversations/" + conversation + "/messages/" + message + "/reports";
        assertThat(reporter.rest().post(path, Map.of("reason", "Rude")).status())
                .isEqualTo(201);
    }

    private static void press(Locator part, String button) {
        part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first()
                .click();
    }
}
