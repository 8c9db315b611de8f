package org.parley.message.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.id.ConversationId;
import org.parley.id.UserId;

class WordListFilterTest {

    private static final UserId ADA = new UserId(UUID.randomUUID());
    private static final ConversationId CONVERSATION = new ConversationId(UUID.randomUUID());

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "darn",
                "Oh DARN!",
                "darn, that",
                "_darn_",
                "\uFF44\uFF41\uFF52\uFF4E",
                "da\u00ADrn",
                "d\u200Barn",
                "STRASSE",
                "stra\u00DFe",
                "cafe\u0301",
                "caf\u00E9",
                "\u0413\u0410\u0414"
            })
    void a_word_of_the_list_is_found_however_it_is_written(String content) {
        WordListFilter filter = filter("darn, stra\u00DFe,Caf\u00E9,\u0433\u0430\u0434", "refuse");
        assertThat(judge(filter, content)).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "darning", "undarn", "darn2", "da rn", "cafe", "\uD83D\uDE00"})
    void a_word_that_only_holds_one_is_another_word(String content) {
        assertThat(judge(filter("darn,caf\u00E9", "refuse"), content)).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void a_mask_leaves_all_other_characters_as_they_are() {
        WordListFilter filter = filter("darn", "mask");
        assertThat(judge(filter, "\uFB01x that \uFF44arn \uD83D\uDE00 $1 \\ DARN."))
                .isEqualTo(new Verdict.Replaced("\uFB01x that **** \uD83D\uDE00 $1 \\ ****."));
        assertThat(judge(filter, "All is well")).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void without_words_it_is_off() {
        assertThat(judge(new WordListFilter(settings(null, null, "refuse")), "darn"))
                .isEqualTo(Verdict.ACCEPTED);
        assertThat(judge(filter(" , ,", "refuse"), "darn")).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void the_words_of_the_file_are_added_to_those_of_the_setting() throws IOException {
        Path file = directory.resolve("words");
        Files.writeString(file, "# not wanted\n\n  drat \r\nblast\n");
        WordListFilter filter = new WordListFilter(settings("darn", file.toString(), "refuse"));
        assertThat(judge(filter, "Drat!")).isInstanceOf(Verdict.Refused.class);
        assertThat(judge(filter, "blast")).isInstanceOf(Verdict.Refused.class);
        assertThat(judge(filter, "darn")).isInstanceOf(Verdict.Refused.class);
        assertThat(judge(filter, "not wanted")).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void a_file_that_is_not_there_or_no_text_keeps_the_server_from_starting() throws IOException {
        Path binary = directory.resolve("binary");
        Files.write(binary, "caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));
        for (String file : new String[] {directory.resolve("nowhere").toString(), binary.toString(), "\0"}) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> new WordListFilter(settings(null, file, "refuse")))
                    .withMessageContaining("parley.filter.file")
                    .withMessageContaining(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "c++", "\uD83D\uDE00"})
    void what_is_not_one_word_would_never_be_found_and_is_refused(String word) {
        assertThatIllegalStateException()
                .isThrownBy(() -> filter(word, "refuse"))
                .withMessageContaining(word);
    }

    @Test
    void an_action_that_is_none_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> filter("darn", "shout"))
                .withMessageContaining("parley.filter.action");
    }

    private static WordListFilter filter(String words, String action) {
        return new WordListFilter(settings(words, null, action));
    }

    private static FilterSettings settings(String words, String file, String action) {
        return new FilterSettings(Optional.ofNullable(words), Optional.ofNullable(file), action);
    }

    private static Verdict judge(ContentFilter filter, String content) {
        return filter.judge(ADA, CONVERSATION, content);
    }
}
