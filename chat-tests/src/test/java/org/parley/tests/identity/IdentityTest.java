package org.parley.tests.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.tests.Person;
import org.parley.tests.RestClient;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** Registering and signing in. */
class IdentityTest {

    private final RestClient anonymous = RestClient.anonymous(ServerFixture.uri());

    @Test
    void whoRegistersIsSignedInAndHasAProfile() {
        Answer answer = register(
                Map.of("username", Person.newName(), "password", Person.PASSWORD, "display_name", "Ada Lovelace"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().fieldNames())
                .toIterable()
                .contains("user_id", "access_token", "refresh_token", "expires_in");
        assertThat(answer.json().path("expires_in").asLong()).isPositive();
        Answer me = anonymous.withToken(answer.get("access_token")).get("users/me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.get("user_id")).isEqualTo(answer.get("user_id"));
        assertThat(me.get("display_name")).isEqualTo("Ada Lovelace");
        assertThat(me.text()).doesNotContain("password").doesNotContain("argon2");
    }

    @Test
    void whoSignsInGetsASessionOfTheirOwn() {
        Person ada = Person.register();
        Person again = ada.login();
        assertThat(again.id()).isEqualTo(ada.id());
        assertThat(again.refreshToken()).isNotEqualTo(ada.refreshToken());
        ada.rest().post("auth/logout", null);
        assertThat(again.rest().get("users/me").status()).isEqualTo(200);
    }

    @Test
    void theNameOfAnAccountIsTheSameInUpperAndLowerCase() {
        Person ada = Person.register();
        Map<String, String> body = Map.of("username", ada.name().toUpperCase(Locale.ROOT), "password", Person.PASSWORD);
        assertThat(anonymous.post("auth/login", body).get("user_id")).isEqualTo(ada.id());
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        Person ada = Person.register();
        Answer wrong = anonymous.post("auth/login", Map.of("username", ada.name(), "password", "wrong wrong wrong"));
        Answer unknown =
                anonymous.post("auth/login", Map.of("username", Person.newName(), "password", "wrong wrong wrong"));
        assertProblem(wrong, 401, "unauthenticated");
        assertThat(unknown.status()).isEqualTo(wrong.status());
        assertThat(unknown.text()).isEqualTo(wrong.text());
    }

    @Test
    void aTakenNameIsRefusedInWhateverCaseItIsWritten() {
        String name = Person.newName();
        assertThat(register(name).status()).isEqualTo(201);
        assertProblem(register(name), 409, "conflict");
        assertProblem(register(name.toUpperCase(Locale.ROOT)), 409, "conflict");
    }

    @Test
    void oneOfTwoWhoWantANameAtOnceGetsIt() {
        String name = Person.newName();
        Map<String, String> body = Map.of("username", name, "password", Person.PASSWORD);
        List<CompletableFuture<Answer>> attempts = Stream.generate(() -> anonymous.begin("POST", "auth/register", body))
                .limit(2)
                .toList();
        assertThat(attempts.stream().map(CompletableFuture::join).map(Answer::status))
                .containsExactlyInAnyOrder(201, 409);
        assertThat(ServerFixture.database().number("select count(*) from users where username = ?", name))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", ".ada", "ada lovelace", "ada@home", "ädä", "ada\u0000", "ada/../grace", "<ada>"})
    void aNameThatIsNoNameIsRefused(String name) {
        assertProblem(register(name), 400, "invalid_argument");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "pass\u0000word", "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00"})
    void aPasswordThatIsTooShortOrNotStorableIsRefused(String password) {
        assertProblem(register(Map.of("username", Person.newName(), "password", password)), 400, "invalid_argument");
    }

    @Test
    void aNameOrPasswordThatIsMissingOrTooLongIsRefused() {
        assertProblem(register(Map.of("password", Person.PASSWORD)), 400, "invalid_argument");
        assertProblem(register(Map.of("username", Person.newName())), 400, "invalid_argument");
        assertProblem(register("a".repeat(65)), 400, "invalid_argument");
        Answer tooLong = register(Map.of("username", Person.newName(), "password", "x".repeat(257)));
        assertThat(tooLong.status()).isIn(400, 413);
    }

    @Test
    void anyTextOfEightCharactersIsAPasswordAndIsComparedExactly() {
        String name = Person.newName();
        String password = "пароль 🔑 ŵ";
        assertThat(register(Map.of("username", name, "password", password)).status())
                .isEqualTo(201);
        assertThat(login(name, password).status()).isEqualTo(200);
        assertThat(login(name, password + " ").status()).isEqualTo(401);
        assertThat(login(name, password.toUpperCase(Locale.ROOT)).status()).isEqualTo(401);
    }

    @Test
    void passwordsAreStoredAsArgon2idAndRefreshTokensAsHashesOnly() {
        Person ada = Person.register();
        Object hash = ServerFixture.database()
                .rows("select password_hash from users where user_id = ?", UUID.fromString(ada.id()))
                .get(0)
                .get(0);
        assertThat(hash.toString()).startsWith("$argon2id$").doesNotContain(Person.PASSWORD);
        assertThat(ServerFixture.database()
                        .number(
                                "select count(*) from refresh_tokens where encode(token_hash, 'escape') = ?",
                                ada.refreshToken()))
                .isZero();
    }

    @Test
    void theKeySetHasNoPrivatePart() {
        Answer keys = anonymous.get("/.well-known/jwks.json");
        assertThat(keys.status()).isEqualTo(200);
        assertThat(keys.json().path("keys")).isNotEmpty().allSatisfy(key -> {
            assertThat(key.fieldNames())
                    .toIterable()
                    .contains("kty", "kid", "n", "e")
                    .doesNotContain("d", "p", "q", "dp", "dq", "qi", "k");
        });
    }

    @Test
    void aProblemHasTheFormOfRfc9457() {
        Answer problem = anonymous.get("users/me");
        assertThat(problem.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(problem.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(problem.json().fieldNames())
                .toIterable()
                .contains("type", "title", "status", "detail", "code", "retryable");
        assertThat(problem.json().path("status").asInt()).isEqualTo(401);
    }

    private Answer register(String name) {
        return register(Map.of("username", name, "password", Person.PASSWORD));
    }

    private Answer register(Map<String, String> body) {
        return anonymous.post("auth/register", body);
    }

    private Answer login(String name, String password) {
        return anonymous.post("auth/login", Map.of("username", name, "password", password));
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
