package org.parley.tests.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** The server's log is for people: it holds what they should know, and nothing for each message. */
class ServerLogTest {

    private static final Pattern BELOW_INFO = Pattern.compile("^\\S+ \\S+ (DEBUG|TRACE) ");

    @Test
    void nothingBelowTheLevelThatWasAskedForIsLogged() throws IOException {
        Person ada = Person.register();
        Person grace = Person.register();
        ada.post(ada.directWith(grace), "This message is on its way to another node, as far as the log knows");
        try (Stream<String> lines = Files.lines(ServerFixture.server().node().log())) {
            assertThat(lines.filter(line -> BELOW_INFO.matcher(line).find())).isEmpty();
        }
    }
}
