package org.parley.tests.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.server.ParleyServer;
import org.parley.tests.ChatSocket;
import org.parley.tests.Database;
import org.parley.tests.Draft;
import org.parley.tests.Person;
import org.parley.tests.RestClient;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** An installation that nobody has used yet, with unwanted words and with a filter of somebody else. */
class NewInstallationTest {

    private static final int AT_ONCE = 10;

    private static ParleyServer server;
    private static List<Answer> firstComers;

    private Person ada;
    private String conversation;

    @BeforeAll
    static void startAndLetManyRegisterAtOnce() throws IOException {
        Path ear = ExtendedEar.make(
                Path.of(System.getProperty("parley.ear")),
                Path.of("target", "ears", "extended.ear").toAbsolutePath(),
                SpellingFilter.class);
        server = ServerFixture.start(
                "new", ServerFixture.builder("new").ear(ear).property("parley.filter.words", "darn,Drat"));
        RestClient anonymous = RestClient.anonymous(server.uri());
        List<CompletableFuture<Answer>> attempts = Stream.generate(() -> anonymous.begin(
                        "POST", "auth/register", Map.of("username", Person.newName(), "password", Person.PASSWORD)))
                .limit(AT_ONCE)
                .toList();
        firstComers = attempts.stream().map(CompletableFuture::join).toList();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void twoPeopleTalk() {
        ada = Person.register(server.uri());
        conversation = ada.directWith(Person.register(server.uri()));
    }

    @Test
    void ofManyWhoRegisterAtOnceExactlyOneIsTheAdministrator() {
        assertThat(firstComers).extracting(Answer::status).containsOnly(201);
        List<Answer> profiles = firstComers.stream()
                .map(comer -> RestClient.anonymous(server.uri())
                        .withToken(comer.get("access_token"))
                        .get("users/me"))
                .toList();
        assertThat(profiles).extracting(profile -> profile.get("role")).containsOnlyOnce("admin");
        assertThat(ada.rest().get("users/me").get("role")).isEqualTo("user");
        assertThat(database().number("select count(*) from users where role = 'admin'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oh DARN", "drat!", "\uFF44\uFF41\uFF52\uFF4E"})
    void anUnwantedWordIsRefusedByRestAndWebSocketAndNotStored(String content) {
        Answer answer = ada.post(conversation, content);
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("forbidden");
        assertThat(answer.get("detail")).contains("a word that is not wanted");
        try (ChatSocket socket = ada.socket()) {
            assertThat(socket.post(conversation, content).get("code")).isEqualTo("forbidden");
            assertThat(socket.post(conversation, "Oh dear").type()).isEqualTo("message_ack");
        }
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    void theFilterOfSomebodyElseIsAskedFirst() {
        Answer refused = ada.post(conversation, "Hello!!!");
        assertThat(refused.code()).isEqualTo("forbidden");
        assertThat(refused.get("detail")).isEqualTo(SpellingFilter.REASON);
        assertThat(ada.post(conversation, "d-a-r-n").get("detail"))
                .as("what it puts in the place of a word is looked at too")
                .contains("a word that is not wanted");
        assertThat(messages()).isZero();
    }

    @Test
    void whatAFilterReplacesIsWhatIsPosted() {
        Draft draft = Draft.of("co-operate");
        Answer posted = ada.post(conversation, draft);
        assertThat(posted.status()).isEqualTo(201);
        assertThat(posted.get("content")).isEqualTo("cooperate");
        Answer again = ada.post(conversation, draft);
        assertThat(again.status()).as("the same message again").isEqualTo(200);
        assertThat(again.get("message_id")).isEqualTo(posted.get("message_id"));
    }

    @Test
    void whatAFilterLeavesEmptyIsNoMessage() {
        Answer answer = ada.post(conversation, "---");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid_argument");
    }

    private long messages() {
        return database()
                .number("select count(*) from messages where conversation_id = ?", UUID.fromString(conversation));
    }

    private static Database database() {
        return new Database(server.database());
    }
}
