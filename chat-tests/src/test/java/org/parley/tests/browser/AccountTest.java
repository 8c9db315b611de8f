package org.parley.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.awt.Color;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.Person;
import org.parley.tests.RestClient;
import org.parley.tests.ServerFixture;

/** A person changes the own profile and password, signs out elsewhere, and deletes the account. */
class AccountTest {

    private static final String ACCOUNT = "My account";

    private static ChromiumSession chromium;

    private Person person;
    private WatchedPage browser;
    private PeoplePage page;

    @BeforeAll
    static void startTheBrowser() {
        chromium = ChromiumSession.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void aPersonLogsInAndOpensTheAccount() {
        person = Person.register();
        browser = chromium.open(ServerFixture.uri());
        page = new PeoplePage(browser.page());
        page.logIn(person.name(), Person.PASSWORD);
        page.press(ACCOUNT + ": Person " + person.name());
    }

    @AfterEach
    void leaveTheBrowser() {
        browser.page().context().close();
    }

    @Test
    void othersSeeTheNewProfile() {
        page.fill(ACCOUNT, "Name", "Ada " + person.name());
        page.fill(ACCOUNT, "Status", "Counting moths");
        page.fill(ACCOUNT, "E-mail", "ada@example.org");
        page.choosePicture(ACCOUNT, Pictures.large("me.png", new Color(0x0F766E)));
        PlaywrightAssertions.assertThat(page.dialog(ACCOUNT).locator(".avatar img"))
                .isVisible();
        page.press(ACCOUNT, "Save");
        page.seesIn(ACCOUNT, "Saved.");
        assertThat(Wcag.violations(page.page())).isEmpty();
        browser.screenshots("account-profile");

        var seen = Person.register().rest().get("users/" + person.id()).json();
        assertThat(seen.path("display_name").asText()).isEqualTo("Ada " + person.name());
        assertThat(seen.path("status_text").asText()).isEqualTo("Counting moths");
        assertThat(seen.path("avatar_url").asText()).startsWith("/api/v1/avatars/");
        page.press(ACCOUNT, "Remove the picture");
        PlaywrightAssertions.assertThat(page.dialog(ACCOUNT).locator(".avatar img"))
                .hasCount(0);
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void aNewPasswordSignsOutEverywhereElse() {
        page.press(ACCOUNT, "Password");
        changePassword("not my password", "a new long password");
        page.seesIn(ACCOUNT, "The current password is wrong.");
        browser.screenshots("account-password");
        assertThat(Wcag.violations(page.page())).isEmpty();
        changePassword(Person.PASSWORD, "a new long password");
        page.seesIn(ACCOUNT, "Your password is changed.");

        assertThat(person.rest().get("users/me").status())
                .as("the other session")
                .isEqualTo(401);
        assertThat(logIn("a new long password")).isEqualTo(200);
        assertThat(logIn(Person.PASSWORD)).isEqualTo(401);
        new ChatPage(page.page()).reload();
    }

    @Test
    void devicesAreListedAndSignedOut() {
        Person phone = person.login("Old phone");
        page.press(ACCOUNT, "Devices");
        page.seesIn(ACCOUNT, "Old phone");
        page.seesIn(ACCOUNT, "Unnamed device"); // registered without one
        page.seesIn(ACCOUNT, "on Linux");
        page.seesIn(ACCOUNT, "This one");
        browser.screenshots("account-devices");
        assertThat(Wcag.violations(page.page())).isEmpty();

        page.press(ACCOUNT, "Sign out of Old phone");
        PlaywrightAssertions.assertThat(page.dialog(ACCOUNT).getByText("Old phone"))
                .hasCount(0);
        assertThat(phone.rest().get("users/me").status()).isEqualTo(401);
        assertThat(person.rest().get("users/me").status()).isEqualTo(200);

        page.press(ACCOUNT, "Sign out of all others");
        page.press("Sign out everywhere else?", "Sign out of all others");
        PlaywrightAssertions.assertThat(page.dialog(ACCOUNT).getByText("Unnamed device"))
                .hasCount(0);
        assertThat(person.rest().get("users/me").status()).isEqualTo(401);
    }

    @Test
    void aDeletedAccountIsGone() {
        page.press(ACCOUNT, "Delete account");
        page.fill(ACCOUNT, "Your password, to be sure", "not my password");
        deleteForGood();
        page.seesIn(ACCOUNT, "The password is wrong.");
        browser.screenshots("account-deletion");
        assertThat(Wcag.violations(page.page())).isEmpty();
        page.fill(ACCOUNT, "Your password, to be sure", Person.PASSWORD);
        deleteForGood();

        PlaywrightAssertions.assertThat(page.page().getByLabel("Username")).isVisible();
        assertThat(logIn(Person.PASSWORD)).isEqualTo(401);
        assertThat(Person.register()
                        .rest()
                        .get("users/" + person.id())
                        .json()
                        .path("deleted")
                        .asBoolean())
                .isTrue();
    }

    private void changePassword(String current, String next) {
        page.fill(ACCOUNT, "Current password", current);
        page.fill(ACCOUNT, "New password", next);
        page.fill(ACCOUNT, "New password once more", next);
        page.press(ACCOUNT, "Change password");
    }

    private void deleteForGood() {
        page.dialog(ACCOUNT).locator("parley-deletion-section wa-button").click();
        page.press("Delete your account for good?", "Delete for good");
    }

    private int logIn(String password) {
        Map<String, String> body = Map.of("username", person.name(), "password", password);
        return RestClient.anonymous(ServerFixture.uri())
                .post("auth/login", body)
                .status();
    }
}
