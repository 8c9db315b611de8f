package org.parley.tests.installation;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.message.filter.ContentFilter;
import org.parley.message.filter.Verdict;

/** A filter as somebody else might write it: no shouting, and no hyphens to spell words out. */
@ApplicationScoped
public class SpellingFilter implements ContentFilter {

    static final String REASON = "Please do not shout";

    @Override
    public Verdict judge(UserId sender, ConversationId conversation, String content) {
        if (content.endsWith("!!!")) {
            return new Verdict.Refused(REASON);
        }
        return content.contains("-") ? new Verdict.Replaced(content.replace("-", "")) : Verdict.ACCEPTED;
    }
}
