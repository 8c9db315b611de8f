package org.parley.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Is a message on somebody's screen, and what can be done with it. */
final class ShownMessage {

    private final Page page;
    private final Locator article;

    /** The message that says just this, once it is there. */
    ShownMessage(Page page, String content) {
        this.page = page;
        Locator words = page.locator(".content").getByText(content, new Locator.GetByTextOptions().setExact(true));
        this.article = page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Messages"))
                .getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHas(words));
    }

    /** The row that holds the keyboard. */
    Locator row() {
        return article.locator("xpath=..");
    }

    Locator article() {
        return article;
    }

    /** Presses a button of those that show when the mouse is over the message. */
    void use(String button) {
        article.hover();
        article.getByRole(AriaRole.TOOLBAR)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Opens the menu with the keyboard, and chooses from it. */
    void chooseByKeyboard(String item) {
        row().focus();
        page.keyboard().press("Enter");
        Locator menu = page.getByRole(AriaRole.MENU);
        assertThat(menu.getByRole(AriaRole.MENUITEM).first()).isFocused();
        Locator wanted = menu.getByRole(
                AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName(item).setExact(true));
        page.waitForCondition(() -> {
            page.keyboard().press("ArrowDown");
            return wanted.evaluate("item => item.matches(':focus')").equals(true);
        });
        page.keyboard().press("Enter");
        assertThat(menu).hasCount(0);
    }

    /** The button of a reaction: how often it was given, and whether this person has. */
    void hasReaction(String emoji, int count, boolean own) {
        Locator reaction = reaction(emoji);
        assertThat(reaction).hasText(Pattern.compile("\\s*" + emoji + "\\s*" + count + "\\s*"));
        assertThat(reaction).hasAttribute("aria-pressed", String.valueOf(own));
    }

    void hasNoReaction() {
        assertThat(article.getByRole(AriaRole.LIST, new Locator.GetByRoleOptions().setName("Reactions")))
                .hasCount(0);
    }

    Locator reaction(String emoji) {
        return article.getByRole(AriaRole.LIST, new Locator.GetByRoleOptions().setName("Reactions"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(emoji));
    }

    /** Waits until the ticks say this. */
    void hasTicks(String words) {
        assertThat(article.locator(".ticks")).hasAttribute("title", words);
    }
}
