package org.parley.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.awt.Color;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** Three people found a group, change it, and leave it; each sees at once what the others do. */
class GroupAdministrationTest {

    private static ChromiumSession chromium;
    private static WatchedPage adasBrowser;
    private static WatchedPage gracesBrowser;
    private static PeoplePage ada;
    private static PeoplePage grace;
    private static Person alan;
    private static String run;
    private static String adasName;
    private static String gracesName;
    private static String alansName;

    private String group;

    @BeforeAll
    static void threePeopleAreThere() {
        chromium = ChromiumSession.start();
        adasBrowser = chromium.open(ServerFixture.uri());
        gracesBrowser = chromium.open(ServerFixture.uri());
        run = UUID.randomUUID().toString().substring(0, 8);
        adasName = "Ada " + run;
        gracesName = "Grace " + run;
        new ChatPage(adasBrowser.page()).register("ada" + run, adasName, Person.PASSWORD);
        new ChatPage(gracesBrowser.page()).register("grace" + run, gracesName, Person.PASSWORD);
        ada = new PeoplePage(adasBrowser.page());
        grace = new PeoplePage(gracesBrowser.page());
        alan = Person.register();
        alansName = "Person " + alan.name();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void adaFoundsAGroupWithBothOthers() {
        group = "Moths " + UUID.randomUUID().toString().substring(0, 8);
        ada.press("New group");
        ada.seesKeyboardIn("New group", "Group name");
        ada.fill("New group", "Group name", group);
        ada.pick("New group", "grace" + run, gracesName);
        ada.pick("New group", alan.name(), alansName);
        ada.press("New group", "Create group");
        ada.seesTitle(group);
        if (ada.details().isHidden()) {
            ada.press("Details");
        }
        ada.seesMember(gracesName, "@grace" + run);
        ada.seesMember(adasName, "Administrator");
        new ChatPage(grace.page()).openConversation(group);
    }

    @Test
    void whatAnAdministratorChangesOthersSeeAtOnce() {
        String renamed = "Butterflies " + run;
        ada.pressInDetails("Change the group");
        ada.choosePicture("Change the group", Pictures.large("moth.png", new Color(0x8A4BB8)));
        assertThat(Wcag.violations(ada.page())).isEmpty();
        adasBrowser.screenshots("group-settings");
        grace.seesEvent(adasName + " changed the picture");
        grace.seesPictureInHeader();
        ada.fill("Change the group", "Group name", renamed);
        ada.fill("Change the group", "Description", "All that flies at night.");
        ada.dialog("Change the group").getByRole(AriaRole.CHECKBOX).uncheck();
        ada.press("Change the group", "Save");

        grace.seesTitle(renamed);
        grace.seesInList(renamed);
        grace.seesEvent(adasName + " named the group “" + renamed + "”");
        grace.seesEvent(adasName + " changed the description");
        grace.seesEvent(adasName + " hid earlier messages from new members");
        ada.seesInDetails("All that flies at night.");
        ada.seesInDetails("New members cannot read earlier messages.");
        ada.seesPictureInHeader();
        assertThat(Wcag.violations(ada.page())).isEmpty();
        adasBrowser.screenshots("group-details");
        assertThat(adasBrowser.consoleErrors()).isEmpty();
        assertThat(gracesBrowser.consoleErrors()).isEmpty();
        assertThat(gracesBrowser.failedRequests()).isEmpty();
    }

    @Test
    void membersAreAddedPromotedAndRemoved() {
        Person barbara = Person.register();
        String barbarasName = "Person " + barbara.name();
        ada.pressInDetails("Add people");
        String dialog = "Add people to " + group;
        ada.pick(dialog, barbara.name(), barbarasName);
        assertThat(Wcag.violations(ada.page())).isEmpty();
        ada.press(dialog, "Add");
        ada.seesClosed(dialog);
        ada.seesMember(barbarasName, "@" + barbara.name());
        grace.seesEvent(adasName + " added " + barbarasName);

        ada.doTo(gracesName, "Make administrator");
        ada.seesMember(gracesName, "Administrator");
        grace.seesEvent(adasName + " made " + gracesName + " an administrator");

        ada.doTo(alansName, "Remove from the group");
        ada.press("Remove " + alansName + " from the group?", "Remove from the group");
        ada.seesNoMember(alansName);
        grace.seesEvent(adasName + " removed " + alansName);
        adasBrowser.screenshots("group-events");
        assertThat(alan.rest().get("conversations").text()).doesNotContain(group);

        grace.press("Details");
        grace.doTo(adasName, "Remove from the group");
        grace.press("Remove " + adasName + " from the group?", "Remove from the group");
        ada.seesNotInList(group);
        grace.press("Close details");
        assertThat(List.of(adasBrowser.consoleErrors(), gracesBrowser.consoleErrors()))
                .allMatch(List::isEmpty);
    }

    @Test
    void theLastAdministratorHandsOverBeforeLeaving() {
        ada.pressInDetails("Leave the group");
        ada.press("Leave " + group + "?", "Leave the group");
        ada.seesInDetails("You are the last administrator.");
        assertThat(adasBrowser.failedRequests()).anyMatch(request -> request.endsWith(": 409"));
        adasBrowser.forgetFailures();

        ada.doTo(gracesName, "Make administrator");
        ada.seesMember(gracesName, "Administrator");
        ada.pressInDetails("Leave the group");
        ada.press("Leave " + group + "?", "Leave the group");
        ada.seesNotInList(group);
        grace.seesEvent(adasName + " left");
    }
}
