package org.parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;

/** Rows of the log are read for ever: these are specimens as they were once written. */
class EventJsonTest {

    private static final String PLACE = "'position':{'conversation':'00000000-0000-0001-0000-000000000000','seq':7},";
    private static final String MESSAGE = "'message':{'id':'00000000-0000-0002-0000-000000000000','seq':3},";
    private static final LogPosition POSITION = new LogPosition(new ConversationId(id(1)), 7);
    private static final MessageRef REF = new MessageRef(new MessageId(id(2)), 3);
    private static final UserId ANNA = new UserId(id(3));
    private static final UserId BOB = new UserId(id(4));
    private static final Instant NOW = Instant.ofEpochMilli(1_795_000_000_123L);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "deleted  | <message>'deletedBy':'<anna>','at':1795000000123",
                "edited   | <message>'editor':'<anna>','mentions':{'members':[],'isAll':false},'at':1795000000123",
                "reaction | <message>'member':'<anna>','emoji':'x','isAdded':true,'at':1795000000123",
                "joined   | 'member':'<anna>','role':'ADMIN','visibleFrom':7,'addedBy':'<bob>','at':1795000000123",
                "left     | 'member':'<anna>','removedBy':'<bob>','at':1795000000123",
                "role     | 'member':'<anna>','role':'MEMBER','changedBy':'<bob>','at':1795000000123",
                "changed  | 'settings':{'name':'Team','isHistoryVisible':true},'changedBy':'<bob>','at':1795000000123"
            })
    void what_was_written_once_is_read_and_written_so_for_ever(String kind, String fields) {
        String json = ("{'event':'" + kind + "'," + PLACE + fields + "}")
                .replace("<message>", MESSAGE)
                .replace("<anna>", ANNA.toString())
                .replace("<bob>", BOB.toString())
                .replace('\'', '"');

        LogEvent event = EventJson.read(json);

        assertThat(event).isEqualTo(expected(kind));
        assertThat(EventJson.write(event)).isEqualTo(json);
        assertThat(EventJson.kind(event)).isEqualTo(kind);
    }

    private static LogEvent expected(String kind) {
        return switch (kind) {
            case "deleted" -> new MessageDeleted(POSITION, REF, ANNA, NOW);
            case "edited" -> new MessageEdited(POSITION, REF, ANNA, null, Mentions.NONE, NOW);
            case "reaction" -> new ReactionChanged(POSITION, REF, ANNA, "x", true, NOW);
            case "joined" -> new MemberJoined(POSITION, ANNA, MemberRole.ADMIN, 7, BOB, NOW);
            case "left" -> new MemberLeft(POSITION, ANNA, BOB, NOW);
            case "role" -> new MemberRoleChanged(POSITION, ANNA, MemberRole.MEMBER, BOB, NOW);
            default -> new ConversationChanged(POSITION, new GroupSettings("Team", null, null, true), BOB, NOW);
        };
    }

    private static UUID id(long number) {
        return new UUID(number, 0);
    }
}
