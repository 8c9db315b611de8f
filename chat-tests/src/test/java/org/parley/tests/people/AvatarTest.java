package org.parley.tests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.tests.Person;
import org.parley.tests.RestClient;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** A person's picture is what it is by its bytes, is seen by who is signed in, and goes when another comes. */
class AvatarTest {

    private static final int MAX_BYTES = 256 * 1024;

    private Person ada;
    private Person grace;

    @BeforeEach
    void twoPeopleAreThere() {
        ada = Person.register();
        grace = Person.register();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void aPictureIsSeenByOthersAsItWasSent(String format) {
        byte[] picture = Pictures.of(format, 64, 48);
        String url = url(put(picture));
        assertThat(grace.rest().get("users/" + ada.id()).get("avatar_url")).isEqualTo(url);
        assertThat(ada.rest().get("users/me").get("avatar_url")).isEqualTo(url);

        HttpResponse<byte[]> seen = grace.rest().getBytes(url);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).isEqualTo(picture);
        assertThat(seen.headers().allValues("Content-Type")).containsExactly("image/" + format);
        assertThat(seen.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(seen.headers().allValues("Cache-Control")).containsExactly("private, max-age=31536000, immutable");
    }

    @Test
    void aPictureThatOneHasIsNotSentAgain() {
        String url = url(put(Pictures.of("png", 8, 8)));
        String tag = grace.rest().getBytes(url).headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = grace.rest().getBytes(url, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aPictureIsShownWhereverThePersonIs() {
        String url = url(put(Pictures.of("png", 8, 8)));
        grace.rest().call("PUT", "contacts/" + ada.id(), Map.of());
        String conversation = grace.directWith(ada);
        assertThat(grace.rest().get("users?query=" + ada.name()).text()).contains(url);
        assertThat(grace.rest().get("contacts").text()).contains(url);
        assertThat(grace.rest().get("conversations/" + conversation).text()).contains(url);
        assertThat(grace.rest()
                        .get("conversations/" + conversation + "/members")
                        .text())
                .contains(url);
    }

    @Test
    void anotherPictureTakesThePlaceOfTheOneBefore() {
        String first = url(put(Pictures.of("png", 8, 8)));
        String second = url(put(Pictures.of("gif", 8, 8)));
        assertThat(second).isNotEqualTo(first);
        assertThat(grace.rest().get(first).status()).isEqualTo(404);
        assertThat(grace.rest().getBytes(second).statusCode()).isEqualTo(200);

        for (int i = 0; i < 2; i++) {
            assertThat(ada.rest().call("DELETE", "users/me/avatar", null).status())
                    .isEqualTo(204);
        }
        assertThat(grace.rest().get(second).status()).isEqualTo(404);
        assertThat(ada.rest().get("users/me").json().path("avatar_url").isNull())
                .isTrue();
        assertThat(stored(first) + stored(second)).isZero();
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverTheRequestCallsIt() {
        String before = url(put(Pictures.of("png", 8, 8)));
        for (String text : new String[] {
            "",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
            "<html></html>",
            "GIF89a",
            "{}"
        }) {
            assertProblem(put(text.getBytes(StandardCharsets.UTF_8)), 400, "invalid_argument");
        }
        assertProblem(put(Pictures.of("png", 1025, 8)), 400, "invalid_argument");
        assertProblem(put(Pictures.of("jpeg", 8, 1025)), 400, "invalid_argument");
        assertProblem(put(Arrays.copyOf(Pictures.of("png", 8, 8), MAX_BYTES + 1)), 413, "too_large");
        assertProblem(put(new byte[4 * 1024 * 1024]), 413, "too_large");
        assertThat(ada.rest().get("users/me").get("avatar_url")).isEqualTo(before);
    }

    @Test
    void aPictureOfTheGreatestSizeIsWelcome() {
        assertThat(put(Arrays.copyOf(Pictures.of("png", 1024, 1024), MAX_BYTES)).status())
                .isEqualTo(200);
    }

    @Test
    void whoIsNotSignedInSeesNoPicture() {
        String url = url(put(Pictures.of("png", 8, 8)));
        assertProblem(RestClient.anonymous(ServerFixture.uri()).get(url), 401, "unauthenticated");
        assertProblem(ada.rest().get("avatars/" + UUID.randomUUID()), 404, "not_found");
        assertProblem(ada.rest().get("avatars/x"), 404, "not_found");
    }

    private Answer put(byte[] picture) {
        return ada.rest().sendBytes("PUT", "users/me/avatar", picture);
    }

    private static String url(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.get("avatar_url")).startsWith("/api/v1/avatars/");
        return answer.get("avatar_url");
    }

    private static long stored(String url) {
        UUID id = UUID.fromString(url.substring(url.lastIndexOf('/') + 1));
        return ServerFixture.database().number("select count(*) from avatars where avatar_id = ?", id);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
