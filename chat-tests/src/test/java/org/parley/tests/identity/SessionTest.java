package org.parley.tests.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.tests.ChatSocket;
import org.parley.tests.Person;
import org.parley.tests.RestClient;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** A session lives by its refresh tokens, each of which works once, and takes its sockets along when it ends. */
class SessionTest {

    private static final int NOT_AUTHENTICATED = 4401;

    private final RestClient anonymous = RestClient.anonymous(ServerFixture.uri());

    @Test
    void aRefreshTokenIsExchangedForNewTokensOfTheSamePerson() {
        Person ada = Person.register();
        Person refreshed = ada.refresh();
        assertThat(refreshed.id()).isEqualTo(ada.id());
        assertThat(refreshed.refreshToken()).isNotEqualTo(ada.refreshToken());
        assertThat(refreshed.rest().get("users/me").status()).isEqualTo(200);
        assertThat(refreshed.refresh().refresh().rest().get("users/me").status())
                .isEqualTo(200);
    }

    @Test
    void aRefreshTokenThatIsUsedTwiceEndsTheSessionInAllItsForms() {
        Person ada = Person.register();
        Person other = ada.login();
        Person refreshed = ada.refresh();
        ChatSocket socket = ada.socket();
        ChatSocket othersSocket = other.socket();

        assertUnauthenticated(refresh(ada.refreshToken()));

        assertThat(socket.awaitClose()).isEqualTo(NOT_AUTHENTICATED);
        assertUnauthenticated(ada.rest().get("users/me"));
        assertUnauthenticated(refreshed.rest().get("users/me"));
        assertUnauthenticated(refresh(refreshed.refreshToken()));
        assertCannotConnect(refreshed);
        assertThat(other.rest().get("users/me").status()).as("another session").isEqualTo(200);
        assertThat(othersSocket.ask("heartbeat", Map.of()).type()).isEqualTo("heartbeat");
        othersSocket.close();
    }

    @Test
    void ofTwoRefreshesAtOnceNotBothSucceed() {
        Person ada = Person.register();
        List<CompletableFuture<Answer>> attempts = Stream.generate(
                        () -> anonymous.begin("POST", "auth/refresh", Map.of("refresh_token", ada.refreshToken())))
                .limit(2)
                .toList();
        assertThat(attempts.stream().map(CompletableFuture::join).map(Answer::status))
                .containsExactlyInAnyOrder(200, 401);
    }

    @Test
    void whoSignsOutIsOutEverywhereAtOnce() {
        Person ada = Person.register();
        Person other = ada.login();
        ChatSocket phone = ada.socket();
        ChatSocket tab = ada.socket();
        ChatSocket othersSocket = other.socket();

        assertThat(ada.rest().post("auth/logout", null).status()).isEqualTo(204);

        assertThat(phone.awaitClose()).isEqualTo(NOT_AUTHENTICATED);
        assertThat(tab.awaitClose()).isEqualTo(NOT_AUTHENTICATED);
        assertUnauthenticated(ada.rest().get("users/me"));
        assertUnauthenticated(refresh(ada.refreshToken()));
        assertCannotConnect(ada);
        assertThat(othersSocket.ask("heartbeat", Map.of()).type()).isEqualTo("heartbeat");
        othersSocket.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "\u0000", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aRefreshTokenThatIsNoneIsRefused(String token) {
        assertUnauthenticated(refresh(token));
    }

    @Test
    void anAccessTokenIsNoRefreshToken() {
        assertUnauthenticated(refresh(Person.register().accessToken()));
    }

    private Answer refresh(String token) {
        return anonymous.post("auth/refresh", Map.of("refresh_token", token));
    }

    private static void assertCannotConnect(Person person) {
        ChatSocket socket = ChatSocket.connect(person.server());
        socket.auth(person.accessToken(), Map.of());
        assertThat(socket.await("error").get("code")).isEqualTo("unauthenticated");
        assertThat(socket.awaitClose()).isEqualTo(NOT_AUTHENTICATED);
    }

    private static void assertUnauthenticated(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("unauthenticated");
    }
}
