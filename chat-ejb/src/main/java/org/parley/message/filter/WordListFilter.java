package org.parley.message.filter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.parley.id.ConversationId;
import org.parley.id.UserId;

/** Refuses messages with words that the settings name, or masks these words; without such words it is off. */
@ApplicationScoped
public class WordListFilter implements ContentFilter {

    /** After all others, so that no word comes in by what another filter put in its place. */
    private static final int ORDER = DEFAULT_ORDER * 10;

    private static final String REASON = "The message holds a word that is not wanted here";

    @Inject
    private FilterSettings settings;

    private WordList list = new WordList("", List.of());
    private boolean masks;

    /** For CDI. */
    protected WordListFilter() {}

    WordListFilter(FilterSettings settings) {
        this.settings = settings;
        load();
    }

    @PostConstruct
    void load() {
        List<String> words = new ArrayList<>();
        settings.words().map(WordList::split).ifPresent(words::addAll);
        settings.file().map(WordList::read).ifPresent(words::addAll);
        list = new WordList("parley.filter", words);
        masks = settings.masks();
    }

    @Override
    public Verdict judge(UserId sender, ConversationId conversation, String content) {
        if (list.isEmpty() || !list.isIn(content)) {
            return Verdict.ACCEPTED;
        }
        return masks ? new Verdict.Replaced(list.mask(content)) : new Verdict.Refused(REASON);
    }

    @Override
    public int order() {
        return ORDER;
    }
}
