package org.parley.tests.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.tests.RestClient;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** Who may read the metrics of a server that was told no token: who is on its machine, and not who is passed on. */
class MetricsAccessTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1, ::1", "::1"})
    void aProxyOnThisMachineMayAskForSomebodyOnThisMachine(String forwarded) {
        assertThat(metrics("X-Forwarded-For", forwarded).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.7",
                "203.0.113.7, 127.0.0.1",
                "127.0.0.1, 203.0.113.7",
                "2001:db8::1",
                "localhost",
                "127.0.0.1.example.org",
                "unknown",
                ""
            })
    void aProxyOnThisMachineMayNotAskForAnybodyElse(String forwarded) {
        Answer answer = metrics("X-Forwarded-For", forwarded);
        assertThat(answer.status()).as(forwarded).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"for=203.0.113.7", "for=127.0.0.1"})
    void theOtherHeaderOfProxiesIsNotReadButRefused(String forwarded) {
        assertThat(metrics("Forwarded", forwarded).status()).isEqualTo(401);
    }

    private static Answer metrics(String header, String value) {
        return RestClient.anonymous(ServerFixture.uri())
                .withHeader(header, value)
                .get("/metrics");
    }
}
