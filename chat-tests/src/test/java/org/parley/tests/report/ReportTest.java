package org.parley.tests.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** A member tells the administrators of a message once, and they see what it said then. */
class ReportTest {

    private Person ada;
    private Person eve;
    private String conversation;
    private String message;

    @BeforeEach
    void somebodySaysSomethingBad() {
        ada = Person.register();
        eve = Person.register();
        conversation = eve.directWith(ada);
        message = eve.post(conversation, "You are a \uD83D\uDC4E").get("message_id");
    }

    @Test
    void aReportReachesTheAdministratorsWithACopyOfTheMessage() {
        Answer filed = report(ada, message, " Rude ");
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);

        JsonNode report = find("open", filed.get("report_id"));
        assertThat(report.path("conversation_id").asText()).isEqualTo(conversation);
        assertThat(report.path("message_id").asText()).isEqualTo(message);
        assertThat(report.path("seq").asLong()).isEqualTo(1);
        assertThat(report.path("content").asText()).isEqualTo("You are a \uD83D\uDC4E");
        assertThat(report.path("reason").asText()).isEqualTo("Rude");
        assertThat(report.path("sender").path("user_id").asText()).isEqualTo(eve.id());
        assertThat(report.path("sender").path("username").asText()).isEqualTo(eve.name());
        assertThat(report.path("reporter").path("user_id").asText()).isEqualTo(ada.id());
        assertThat(report.path("resolved_at").isNull()).isTrue();
    }

    @Test
    void theCopyOutlivesTheMessage() {
        String id = report(ada, message, "Rude").get("report_id");
        ServerFixture.database()
                .rows(
                        "update messages set content = null, deleted_at = now() where conversation_id = ? returning seq",
                        UUID.fromString(conversation));
        assertThat(find("open", id).path("content").asText()).startsWith("You are");
        assertProblem(report(Person.register(), message, "Rude"), 404, "not_found");
        assertThat(report(ada, message, "Rude").status())
                .as("a deleted message")
                .isEqualTo(404);
    }

    @Test
    void theSamePersonReportsAMessageOnce() {
        List<CompletableFuture<Answer>> attempts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            attempts.add(ada.rest().begin("POST", path(message), Map.of("reason", "Rude " + i)));
        }
        List<Answer> answers = attempts.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(answers)
                .extracting(answer -> answer.get("report_id"))
                .containsOnly(answers.get(0).get("report_id"));
    }

    @Test
    void whatOneDoesNotSeeOneDoesNotReport() {
        Person stranger = Person.register();
        assertProblem(report(stranger, message, "Rude"), 404, "not_found");
        assertProblem(report(ada, UUID.randomUUID().toString(), "Rude"), 404, "not_found");
        assertThat(report(stranger, message, "Rude").text())
                .isEqualTo(stranger.rest()
                        .post(
                                "conversations/" + UUID.randomUUID() + "/messages/" + message + "/reports",
                                Map.of("reason", "Rude"))
                        .text());
    }

    @Test
    void whatWasSaidBeforeOnesTimeOneDoesNotReport() {
        ServerFixture.database()
                .rows(
                        "update participants set visible_from_seq = 2 where conversation_id = ? and user_id = ? returning 1",
                        UUID.fromString(conversation),
                        UUID.fromString(ada.id()));
        assertProblem(report(ada, message, "Rude"), 404, "not_found");
    }

    @Test
    void whatIsNoReportIsRefused() {
        assertProblem(report(eve, message, "Rude"), 400, "invalid_argument");
        assertProblem(report(ada, message, " "), 400, "invalid_argument");
        assertProblem(report(ada, message, "a\0b"), 400, "invalid_argument");
        assertProblem(report(ada, message, "x".repeat(1001)), 413, "too_large");
        assertProblem(ada.rest().post(path(message), Map.of()), 400, "invalid_argument");
        assertThat(report(ada, message, "\uD83D\uDC4E".repeat(1000)).status()).isEqualTo(201);
    }

    @Test
    void anAdministratorResolvesAReportAndMayOpenItAgain() {
        Person administrator = ServerFixture.administrator();
        String id = report(ada, message, "Rude").get("report_id");
        Answer resolved = administrator.rest().call("PATCH", "reports/" + id, Map.of("resolved", true));
        assertThat(resolved.status()).as(resolved.text()).isEqualTo(200);
        assertThat(resolved.get("resolved_at")).endsWith("Z");
        assertThat(resolved.get("resolved_by")).isEqualTo(administrator.id());
        assertThat(find("resolved", id)).isEqualTo(resolved.json());
        assertThat(find("open", id)).isNull();
        Answer again = administrator.rest().call("PATCH", "reports/" + id, Map.of("resolved", true));
        assertThat(again.text()).as("the first stays").isEqualTo(resolved.text());
        administrator.rest().call("PATCH", "reports/" + id, Map.of("resolved", false));
        assertThat(find("open", id).path("resolved_by").isNull()).isTrue();
    }

    @Test
    void theListIsPagedNewestFirst() {
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String another = eve.post(conversation, "And " + i).get("message_id");
            filed.add(0, report(ada, another, "Rude").get("report_id"));
        }
        Person administrator = ServerFixture.administrator();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (seen.size() < filed.size()) {
            JsonNode page = administrator.rest().get("reports?limit=2" + cursor).json();
            page.path("reports").forEach(item -> seen.add(item.path("report_id").asText()));
            cursor = "&cursor=" + page.path("next_cursor").asText();
        }
        assertThat(seen).startsWith(filed.toArray(String[]::new));
    }

    @Test
    void onlyAdministratorsSeeReports() {
        String id = report(ada, message, "Rude").get("report_id");
        assertProblem(ada.rest().get("reports"), 403, "forbidden");
        assertProblem(ada.rest().call("PATCH", "reports/" + id, Map.of("resolved", true)), 403, "forbidden");
        Person administrator = ServerFixture.administrator();
        assertProblem(administrator.rest().get("reports?state=all"), 400, "invalid_argument");
        assertProblem(administrator.rest().get("reports?limit=201"), 400, "invalid_argument");
        assertProblem(administrator.rest().get("reports?cursor=1"), 400, "invalid_argument");
        assertProblem(
                administrator.rest().call("PATCH", "reports/" + UUID.randomUUID(), Map.of("resolved", true)),
                404,
                "not_found");
        assertProblem(administrator.rest().call("PATCH", "reports/" + id, Map.of()), 400, "invalid_argument");
    }

    private Answer report(Person who, String reported, String reason) {
        return who.rest().post(path(reported), Map.of("reason", reason));
    }

    private String path(String reported) {
        return "conversations/" + conversation + "/messages/" + reported + "/reports";
    }

    /** The report among the newest, as the administrator sees it, or null. */
    private static JsonNode find(String state, String id) {
        JsonNode reports = ServerFixture.administrator()
                .rest()
                .get("reports?limit=200&state=" + state)
                .json()
                .path("reports");
        for (JsonNode report : reports) {
            if (report.path("report_id").asText().equals(id)) {
                return report;
            }
        }
        return null;
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
