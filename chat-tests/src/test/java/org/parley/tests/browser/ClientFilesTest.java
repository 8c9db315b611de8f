package org.parley.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.tests.RestClient;
import org.parley.tests.ServerFixture;

/** The files of the page are fetched once, in few bytes, and never in an old version. */
class ClientFilesTest {

    private static final int FIRST_LOAD_LIMIT_BYTES = 150_000;
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(assets/[^\"]+)\"");

    private final RestClient browser = RestClient.anonymous(ServerFixture.uri());

    @Test
    void thePageItselfIsAskedForAnewEachTime() {
        assertThat(header(browser.getBytes("/"), "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void whatThePageNamesIsKeptForAYear() {
        assertThat(files()).hasSizeGreaterThan(2).allSatisfy(file -> {
            HttpResponse<byte[]> answer = browser.getBytes("/" + file);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        });
    }

    @Test
    void aFileThatIsNotThereIsNotKept() {
        HttpResponse<byte[]> answer = browser.getBytes("/assets/main-OLD.js");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void theFirstVisitFetchesNoMoreThan150KilobytesOfScriptAndStyle() {
        int bytes = 0;
        for (String file : files()) {
            if (file.endsWith(".js") || file.endsWith(".css")) {
                HttpResponse<byte[]> answer = browser.getBytes("/" + file, "Accept-Encoding", "gzip");
                assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
                bytes += answer.body().length;
            }
        }
        assertThat(bytes).isBetween(1, FIRST_LOAD_LIMIT_BYTES);
    }

    private List<String> files() {
        String page = new String(browser.getBytes("/").body(), StandardCharsets.UTF_8);
        return FILE.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }
}
