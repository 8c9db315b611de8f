package org.parley.tests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.ChatSocket;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;

/** The picture of a group is an entry of its log, and its administrators' to change. */
class GroupPictureTest {

    private Person ada;
    private Person grace;
    private String group;
    private String path;

    @BeforeEach
    void aGroupIsThere() {
        ada = Person.register();
        grace = Person.register();
        group = ada.group(List.of(grace));
        path = "conversations/" + group + "/avatar";
    }

    @Test
    void membersSeeThePictureAndHearThatItChanges() {
        byte[] picture = Pictures.of("png", 16, 16);
        try (ChatSocket socket = grace.socket()) {
            String url = ada.rest().sendBytes("PUT", path, picture).get("avatar_url");
            Frame changed = socket.await("conversation_updated");
            assertThat(changed.seq()).isEqualTo(1);
            assertThat(changed.get("avatar_url")).isEqualTo(url);
            assertThat(grace.rest().get("conversations/" + group).get("avatar_url"))
                    .isEqualTo(url);
            assertThat(grace.rest().getBytes(url).body()).isEqualTo(picture);

            assertThat(ada.rest().call("DELETE", path, null).status()).isEqualTo(204);
            Frame removed = socket.await(frame -> frame.is("conversation_updated") && frame.seq() == 2);
            assertThat(removed.get("avatar_url")).isNull();
            assertThat(grace.rest().getBytes(url).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void onlyAdministratorsChangeIt() {
        byte[] picture = Pictures.of("png", 16, 16);
        assertThat(grace.rest().sendBytes("PUT", path, picture).code()).isEqualTo("forbidden");
        assertThat(Person.register().rest().sendBytes("PUT", path, picture).code())
                .isEqualTo("not_found");
        assertThat(grace.rest().call("DELETE", path, null).code()).isEqualTo("forbidden");
    }

    @Test
    void whatIsNoPictureIsRefused() {
        Answer answer = ada.rest().sendBytes("PUT", path, "<svg/>".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.code()).isEqualTo("invalid_argument");
        assertThat(ada.rest().get("conversations/" + group).get("last_seq")).isEqualTo("0");
    }
}
