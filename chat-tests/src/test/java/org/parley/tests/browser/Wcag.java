package org.parley.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** The rules of WCAG 2.2, levels A and AA, as far as a machine can tell. */
final class Wcag {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Wcag() {}

    /** What breaks a rule on the page as it is now, in both themes. */
    static List<String> violations(Page page) {
        List<String> violations = new ArrayList<>(violations(page, ColorScheme.DARK));
        violations.addAll(violations(page, ColorScheme.LIGHT)); // last, as the page was opened
        return violations;
    }

    /** What breaks a rule on the page as it is now, in one theme. */
    static List<String> violations(Page page, ColorScheme theme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        AxeResults results = new AxeBuilder(page).withTags(RULES).analyze();
        assertThat(results.getPasses())
                .as("rules that found something to look at")
                .hasSizeGreaterThan(10);
        return results.getViolations().stream()
                .map(rule -> theme + " " + rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getHtml())
                                .toList())
                .toList();
    }
}
