package org.parley.tests.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.tests.ChatSocket;
import org.parley.tests.Draft;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** What the page of metrics tells, and that it tells of what happens. */
class MetricsTest {

    private static final String ANY_ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}";

    @Test
    void allThatIsPromisedIsTold() {
        Metrics metrics = now();
        assertThat(metrics.names())
                .contains(
                        "messages_sent_total",
                        "message_delivery_seconds",
                        "message_delivery_seconds_count",
                        "websocket_connections_active",
                        "websocket_closes_total",
                        "websocket_failures_total",
                        "message_queue_size",
                        "db_up",
                        "db_connections_active",
                        "db_connections_max",
                        "db_connection_wait_seconds",
                        "db_commit_seconds",
                        "failed_deliveries_total",
                        "online_users",
                        "errors_total",
                        "event_bus_messages_sent_total",
                        "event_bus_messages_received_total",
                        "event_bus_nodes_addressed_total",
                        "dead_letters_total",
                        "outbox_rows",
                        "outbox_relayed_total",
                        "node_info",
                        "node_ready",
                        "jvm_memory_used_bytes",
                        "jvm_gc_memory_allocated_bytes_total",
                        "jvm_threads_live_threads",
                        "process_cpu_usage",
                        "system_cpu_usage",
                        "process_uptime_seconds");
        for (String quantile : new String[] {"0.5", "0.95", "0.99"}) {
            String label = "quantile=\"" + quantile + "\"";
            assertThat(metrics.samples())
                    .anyMatch(sample -> sample.name().equals("message_delivery_seconds")
                            && sample.labels().contains(label));
        }
    }

    @Test
    void aMessageIsCountedOnceHoweverOftenItIsSent() {
        Person ada = Person.register();
        String notes = ada.directWith(ada);
        Metrics before = now();
        Draft draft = Draft.of("Once");
        ada.post(notes, draft);
        ada.post(notes, draft);
        ada.post(notes, Draft.of("Twice"));

        Metrics after = now();
        assertThat(after.value("messages_sent_total") - before.value("messages_sent_total"))
                .isEqualTo(2);
        assertThat(after.value("db_commit_seconds_count") - before.value("db_commit_seconds_count"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void deliveriesAreTimed() {
        Person ada = Person.register();
        String notes = ada.directWith(ada);
        ChatSocket socket = ada.socket();
        Metrics before = now();
        ada.post(notes, "Timed");
        socket.await("new_message");
        await().untilAsserted(() -> assertThat(now().value("message_delivery_seconds_count"))
                .isGreaterThan(before.value("message_delivery_seconds_count")));
        socket.close();
    }

    @Test
    void socketsAreCountedWhileTheyAreOpenAndWhenTheyAreClosed() {
        Person ada = Person.register();
        Metrics before = now();
        ChatSocket good = ada.socket();
        ChatSocket bad = ChatSocket.connect(ServerFixture.uri());
        bad.auth("no token", Map.of());
        assertThat(bad.awaitClose()).isEqualTo(4401);
        good.close();
        good.awaitClose();
        await().untilAsserted(() -> {
            Metrics after = now();
            for (String code : new String[] {"code=\"1000\"", "code=\"4401\""}) {
                assertThat(after.value("websocket_closes_total", code))
                        .as(code)
                        .isGreaterThan(before.value("websocket_closes_total", code));
            }
            assertThat(after.value("websocket_connections_active"))
                    .isLessThanOrEqualTo(before.value("websocket_connections_active"));
        });
    }

    @Test
    void whoIsOnlineIsCounted() {
        Person ada = Person.register();
        double before = now().value("online_users");
        ChatSocket socket = ada.socket();
        // Others leave meanwhile, whose grace is over.
        assertThat(now().value("online_users")).isPositive().isLessThanOrEqualTo(before + 1);
        socket.close();
    }

    @Test
    void errorsAreCountedByTheCodeThatTheClientIsTold() {
        Person ada = Person.register();
        ChatSocket socket = ada.socket();
        String label = "code=\"not_found\"";
        double before = now().value("errors_total", label);
        assertThat(ada.rest()
                        .get("conversations/00000000-0000-7000-8000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(socket.post("00000000-0000-7000-8000-000000000000", "To nobody")
                        .get("code"))
                .isEqualTo("not_found");
        assertThat(now().value("errors_total", label) - before).isEqualTo(2);
        socket.close();
    }

    @Test
    void nobodyIsNamed() {
        Person ada = Person.register();
        ada.post(ada.directWith(ada), "Mine");
        assertThat(now().text()).doesNotContainPattern(ANY_ID).doesNotContain(ada.name());
    }

    private static Metrics now() {
        return Metrics.of(ServerFixture.uri());
    }
}
