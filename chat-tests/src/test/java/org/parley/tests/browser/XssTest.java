package org.parley.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.tests.Person;
import org.parley.tests.RestClient;
import org.parley.tests.ServerFixture;

/** Whatever people write, the page shows it as text: no script of theirs runs, and no request goes where they want. */
class XssTest {

    private static final int AT_LEAST = 300;
    private static final int MOST_OF_A_NAME = 100;
    private static final int PEOPLE = 20; // as many as a search shows

    /** Tells what ran and what the Content-Security-Policy stopped, in each frame and over each reload. */
    private static final String WATCH = """
            for (const name of ['alert', 'prompt', 'confirm', 'print']) {
              window[name] = () => report('ran: ' + name);
            }
            Object.defineProperty(window, '__xss', { set: () => report('ran: marker') });
            addEventListener('securitypolicyviolation', (event) =>
              report('stopped: ' + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample), true);
            """;

    /** Goes through all messages up to the beginning, in steps of less than what is drawn, and notes what they say. */
    private static final String READ_ALL = """
            async (log) => {
              const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
              const said = new Set();
              const patience = performance.now() + 20_000;
              while (performance.now() < patience) {
                await frame();
                await frame();
                log.querySelectorAll('.content').forEach((one) => said.add(one.textContent));
                if (log.scrollTop <= 0 && log.textContent.includes('This is the beginning')) {
                  break;
                }
                log.scrollTop -= 400;
              }
              return [...said];
            }""";

    private static final List<String> ALL = HostileText.all();
    private static final List<String> NAMES = ALL.stream()
            .filter(text -> text.codePointCount(0, text.length()) <= MOST_OF_A_NAME)
            .toList();

    private static ChromiumSession chromium;
    private static WatchedPage browser;
    private static Page page;
    private static ChatPage ada;
    private static Person mallory;
    private static Person adaHerself;
    private static String run;
    private static final List<String> REPORTS = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void adaKnowsMallory() {
        chromium = ChromiumSession.start();
        browser = chromium.open(ServerFixture.uri(), XssTest::watch);
        page = browser.page();
        page.onDialog(dialog -> {
            REPORTS.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        ada = new ChatPage(page);
        run = UUID.randomUUID().toString().substring(0, 8);
        ada.register("ada" + run, "Ada " + run, Person.PASSWORD);
        mallory = Person.register();
        String id = mallory.rest()
                .get("users?query=ada" + run)
                .json()
                .at("/users/0/user_id")
                .asText();
        RestClient asAda = RestClient.anonymous(ServerFixture.uri());
        String token = asAda.post("auth/login", Map.of("username", "ada" + run, "password", Person.PASSWORD))
                .get("access_token");
        adaHerself = new Person(ServerFixture.uri(), id, "ada" + run, token, "");
    }

    private static void watch(BrowserContext context) {
        context.exposeFunction("report", what -> REPORTS.add((String) what[0]));
        context.addInitScript(WATCH);
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void nothingRanAndNothingHadToBeStopped() {
        assertThat(REPORTS).isEmpty();
        assertThat(browser.consoleErrors()).as("errors in the console").isEmpty();
        assertThat(browser.foreignRequests()).as("requests to other hosts").isEmpty();
        assertThat(page.context().pages()).as("no window was opened").hasSize(1);
    }

    @Test
    void theWatchHearsWhatItListensFor() {
        try (BrowserContext other = page.context().browser().newContext()) {
            List<String> heard = new CopyOnWriteArrayList<>();
            other.exposeFunction("report", what -> heard.add((String) what[0]));
            other.addInitScript(WATCH);
            Page trial = other.newPage();
            trial.navigate(ServerFixture.uri().toString());
            trial.evaluate("alert(1)");
            trial.evaluate("top.__xss = 1");
            trial.evaluate("try { document.body.setAttribute('onclick', 'alert(1)') } catch { /* Trusted Types */ }");
            trial.waitForCondition(() -> heard.size() >= 3);
            assertThat(heard).contains("ran: alert", "ran: marker").anyMatch(one -> one.startsWith("stopped: "));
        }
    }

    @Test
    void messagesAreText() {
        assertThat(ALL).hasSizeGreaterThan(AT_LEAST).doesNotHaveDuplicates();
        String group = mallory.group(List.of(adaHerself));
        ALL.forEach(
                text -> assertThat(mallory.post(group, text).status()).as(text).isEqualTo(201));
        ada.openConversation(mallory.rest().get("conversations/" + group).get("name"));
        ada.seesMessage("javascript:"); // the last of all

        Locator log = page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Messages"));
        List<?> said = (List<?>) log.evaluate(READ_ALL);
        assertThat(said.stream().map(text -> ((String) text).strip()))
                .containsAll(ALL.stream()
                        .filter(HostileText::isPlain)
                        .map(String::strip)
                        .toList());
        assertThat(ada.elementsInMessages("script, iframe, object, embed, style, link, base, meta, form, input, video"))
                .isZero();
        browser.screenshots("hostile-messages");
    }

    @Test
    void namesOfGroupsAreText() {
        List<String> groups = new ArrayList<>();
        NAMES.forEach(name -> groups.add(mallory.rest()
                .post("conversations", Map.of("kind", "group", "name", name, "member_ids", List.of(adaHerself.id())))
                .get("conversation_id")));
        assertThat(groups).doesNotContainNull();
        ada.reload();
        Locator titles = page.getByRole(AriaRole.NAVIGATION).locator(".row-title");
        page.waitForCondition(() -> titles.count() >= NAMES.size());
        assertThat(titles.allTextContents()).containsAll(NAMES.stream().toList());
        NAMES.stream().filter(name -> name.contains("onload")).forEach(name -> {
            page.evaluate("id => location.hash = '#/c/' + id", groups.get(NAMES.indexOf(name)));
            assertThat(page.locator("h2#title")).hasText(name.strip());
        });
    }

    @Test
    void namesAndStatusOfPeopleAreText() {
        List<Person> people =
                IntStream.range(0, PEOPLE).mapToObj(XssTest::register).toList();
        for (int from = 0; from < NAMES.size(); from += PEOPLE) {
            List<String> names = NAMES.subList(from, Math.min(from + PEOPLE, NAMES.size()));
            rename(people, names);
            page.getByLabel("Find people").fill("");
            page.getByLabel("Find people").fill("mal" + run);
            Locator found = page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("People found"))
                    .locator(".row-title");
            page.waitForCondition(() -> found.allTextContents()
                    .containsAll(names.stream().map(String::strip).toList()));
            found.nth(from / PEOPLE % PEOPLE).click();
            assertThat(page.getByLabel("Find people")).hasValue("");
            ada.messageField().waitFor();
        }
        ada.openDetails();
        ada.reload();
    }

    @Test
    void whatIsSearchedForIsText() {
        Locator field = page.getByLabel("Find people");
        ALL.stream().filter(text -> !text.isBlank()).forEach(text -> {
            field.fill(text);
            if (text.contains("script>") && text.codePointCount(0, text.length()) <= MOST_OF_A_NAME) {
                // Typing on would take the question back before it is asked.
                page.waitForResponse(answer -> answer.url().contains("users?query="), () -> field.press("End"));
            }
        });
        field.fill("");
    }

    private static Person register(int number) {
        String username = "mal" + run + (char) ('a' + number);
        Map<String, String> body = Map.of("username", username, "password", Person.PASSWORD, "display_name", username);
        RestClient.Answer answer = RestClient.anonymous(ServerFixture.uri()).post("auth/register", body);
        return new Person(
                ServerFixture.uri(),
                answer.get("user_id"),
                username,
                answer.get("access_token"),
                answer.get("refresh_token"));
    }

    /** Each takes a name and says the same of themselves, and Ada calls them so. */
    private static void rename(List<Person> people, List<String> names) {
        Stream<CompletableFuture<RestClient.Answer>> changes = IntStream.range(0, names.size())
                .boxed()
                .flatMap(i -> {
                    Map<String, String> profile = Map.of("display_name", names.get(i), "status_text", names.get(i));
                    Map<String, String> contact = Map.of("nickname", names.get(i));
                    return Stream.of(
                            people.get(i).rest().begin("PUT", "users/me", profile),
                            adaHerself
                                    .rest()
                                    .begin("PUT", "contacts/" + people.get(i).id(), contact));
                });
        changes.toList().forEach(change -> assertThat(change.join().status()).isIn(200, 201));
    }
}
