package org.parley.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** A person keeps contacts: finds people, calls them by other names, and blocks them. */
class ContactsTest {

    private static ChromiumSession chromium;
    private static WatchedPage browser;
    private static PeoplePage ada;

    @BeforeAll
    static void adaRegisters() {
        chromium = ChromiumSession.start();
        browser = chromium.open(ServerFixture.uri());
        String run = UUID.randomUUID().toString().substring(0, 8);
        new ChatPage(browser.page()).register("ada" + run, "Ada " + run, Person.PASSWORD);
        ada = new PeoplePage(browser.page());
        browser.screenshots("welcome");
        assertThat(Wcag.violations(browser.page())).isEmpty();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void whoIsFoundBecomesAContactWithANickname() {
        Person grace = Person.register();
        String gracesName = "Person " + grace.name();
        ada.press("Contacts");
        ada.fill("Contacts", "Find people", grace.name());
        ada.press("Contacts", "Add to contacts: " + gracesName);
        ada.fill("Contacts", "Find people", "");
        ada.press("Contacts", "Profile of " + gracesName);
        ada.fill("Profile", "Nickname", "Amazing " + grace.name());
        ada.press("Profile", "Save");
        ada.seesIn("Profile", "Calls themselves: " + gracesName);
        assertThat(Wcag.violations(ada.page())).isEmpty();
        browser.screenshots("profile");
        ada.press("Profile", "Write a message");

        ada.seesClosed("Contacts");
        ada.seesTitle("Amazing " + grace.name());
        new ChatPage(ada.page()).send("Did you see the moth?");
        ada.seesInList("Amazing " + grace.name());
        new ChatPage(ada.page()).reload();
        ada.seesInList("Amazing " + grace.name());

        ada.press("Contacts");
        ada.seesIn("Contacts", "Amazing " + grace.name());
        assertThat(Wcag.violations(ada.page())).isEmpty();
        browser.screenshots("contacts");
        ada.press("Contacts", "Profile of Amazing");
        ada.press("Profile", "Remove from contacts");
        ada.press("Remove Amazing " + grace.name() + " from your contacts?", "Remove from contacts");
        ada.seesIn("Profile", gracesName);
        ada.press("Profile", "Close");
        PlaywrightAssertions.assertThat(ada.dialog("Contacts").getByText("Amazing " + grace.name()))
                .hasCount(0);
        ada.press("Contacts", "Close");
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void whoIsBlockedWritesNoMoreUntilTheBlockEnds() {
        Person eve = Person.register();
        String evesName = "Person " + eve.name();
        ChatPage chat = new ChatPage(ada.page());
        chat.startConversationWith(eve.name(), evesName);
        chat.send("Hello");
        chat.seesEverythingSent();
        String conversation = eve.rest()
                .get("conversations")
                .json()
                .at("/conversations/0/conversation_id")
                .asText();

        ada.press("Details");
        ada.pressInDetails("Block");
        ada.press("Block " + evesName + "?", "Block");
        ada.seesInDetails("You have blocked this person.");
        browser.screenshots("person-details");
        assertThat(Wcag.violations(ada.page())).isEmpty();
        assertThat(eve.post(conversation, "Let me in").code()).isEqualTo("blocked");

        ada.pressInDetails("Unblock");
        PlaywrightAssertions.assertThat(ada.details().getByText("You have blocked this person."))
                .hasCount(0);
        assertThat(eve.post(conversation, "Thank you").status()).isEqualTo(201);
        chat.seesMessage("Thank you");
        ada.press("Close details");
    }
}
