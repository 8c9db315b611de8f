package org.parley.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** A history that is longer than the screen comes as it is scrolled to, and only what is near is drawn. */
class LongHistoryTest {

    private static final int MESSAGES = 400;
    private static final int MOST_ROWS_DRAWN = 200; // a screen of 900 px and as much again around it, of short lines
    private static final int WHEEL_PX = 2_000;

    private static ChromiumSession chromium;
    private static WatchedPage browser;
    private static ChatPage ada;
    private static Person grace;
    private static String group;
    private static String groupName;

    @BeforeAll
    static void somebodyHasSaidAlready() {
        chromium = ChromiumSession.start();
        browser = chromium.open(ServerFixture.uri());
        ada = new ChatPage(browser.page());
        String run = UUID.randomUUID().toString().substring(0, 8);
        ada.register("ada" + run, "Ada " + run, "correct horse battery staple");
        grace = Person.register();
        String adasId = grace.rest()
                .get("users?query=ada" + run)
                .json()
                .path("users")
                .path(0)
                .path("user_id")
                .asText();
        group = grace.group(List.of(new Person(ServerFixture.uri(), adasId, "ada" + run, "", "")));
        groupName = grace.rest().get("conversations/" + group).get("name");
        IntStream.rangeClosed(1, MESSAGES).forEach(number -> grace.post(group, "Line " + number + "."));
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void theReaderScrollsUpToTheBeginningAndBackToTheEnd() {
        Page page = browser.page();
        ada.openConversation(groupName);
        ada.seesMessage("Line " + MESSAGES + ".");

        Locator messages = page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Messages"));
        messages.hover();
        page.waitForCondition(() -> {
            assertThatLinesFollowEachOther(ada.messagesInOrder());
            page.mouse().wheel(0, -WHEEL_PX);
            return messages.getByText("This is the beginning of the conversation.")
                    .isVisible();
        });
        ada.seesMessage("Line 1.");

        // What comes meanwhile does not carry the reader away.
        grace.post(group, "News at the end.");
        ada.seesInList(groupName, "News at the end.");
        ada.seesMessage("Line 1.");

        ada.goesToTheEnd();
        ada.seesMessage("News at the end.");
        assertThat(messages.getByText("Line 1.", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);
    }

    private static void assertThatLinesFollowEachOther(List<String> lines) {
        assertThat(lines).hasSizeBetween(1, MOST_ROWS_DRAWN);
        int first = number(lines.get(0));
        assertThat(lines.stream().map(LongHistoryTest::number))
                .containsExactlyElementsOf(
                        IntStream.range(first, first + lines.size()).boxed().toList());
    }

    private static int number(String line) {
        return Integer.parseInt(line.replaceAll("\\D", ""));
    }
}
