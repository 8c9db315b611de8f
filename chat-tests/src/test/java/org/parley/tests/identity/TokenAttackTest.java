package org.parley.tests.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.tests.ChatSocket;
import org.parley.tests.Person;
import org.parley.tests.RestClient;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** A token that this server did not issue opens nothing, whatever it looks like. */
class TokenAttackTest {

    private static final int NOT_AUTHENTICATED = 4401;

    static Stream<Arguments> attacks() throws Exception {
        Person ada = Person.register();
        ForgedTokens forged = new ForgedTokens(
                ada,
                RestClient.anonymous(ada.server()).get("/.well-known/jwks.json").text());
        return Stream.of(
                arguments("payload of another person", forged.withOtherPayload()),
                arguments("changed signature", forged.withOtherSignature()),
                arguments("no signature", forged.withoutSignature()),
                arguments("algorithm none", forged.withAlgorithmNone()),
                arguments("HMAC with the public key as the secret", forged.signedWithPublicKeyAsSecret()),
                arguments("another key of the same id", forged.signedWithOtherKey(true, claims -> claims)),
                arguments("another key of an unknown id", forged.signedWithOtherKey(false, claims -> claims)),
                arguments("its own key in the header", forged.withKeyInHeader()),
                arguments("another issuer", forged.signedWithOtherKey(true, claims -> claims.issuer("elsewhere"))),
                arguments("another audience", forged.signedWithOtherKey(true, claims -> claims.audience("others"))),
                arguments("a refresh token", ada.refreshToken()),
                arguments("garbage", "garbage"),
                arguments("three dots", "..."),
                arguments("60 KB", forged.large()),
                arguments("empty", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isRefusedByRest(String attack, String token) {
        Answer answer =
                RestClient.anonymous(ServerFixture.uri()).withToken(token).get("users/me");
        // A header of 60 KB is more than the server reads at all.
        assertThat(answer.status())
                .as(attack)
                .isIn(attack.equals("60 KB") ? new Object[] {400, 401, 413, 431} : new Object[] {401});
        if (answer.status() == 401) {
            assertThat(answer.code()).isEqualTo("unauthenticated");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isRefusedByTheWebSocket(String attack, String token) {
        ChatSocket socket = ChatSocket.connect(ServerFixture.uri());
        socket.auth(token, Map.of());
        assertThat(socket.await("error").get("code")).as(attack).isEqualTo("unauthenticated");
        assertThat(socket.awaitClose()).isEqualTo(NOT_AUTHENTICATED);
        assertThat(socket.frames("auth_success")).isEmpty();
    }

    @Test
    void noTokenAtAllIsRefusedByBoth() {
        Answer answer = RestClient.anonymous(ServerFixture.uri()).get("users/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("unauthenticated");
        ChatSocket socket = ChatSocket.connect(ServerFixture.uri());
        socket.send("auth", "1", Map.of());
        socket.await("error");
        assertThat(socket.awaitClose()).isEqualTo(NOT_AUTHENTICATED);
    }

    @Test
    void theTokenThatTheAttacksAreMadeFromIsItselfAccepted() {
        Person ada = Person.register();
        assertThat(ada.rest().get("users/me").status()).isEqualTo(200);
        ada.socket().close();
    }
}
