package org.parley.web.message;

import java.util.List;
import org.parley.message.MessagePage;

/** A page of a history. */
public record MessagePageView(List<MessageView> messages, boolean hasMore) {

    public static MessagePageView of(MessagePage page) {
        return new MessagePageView(page.messages().stream().map(MessageView::of).toList(), page.hasMore());
    }
}
