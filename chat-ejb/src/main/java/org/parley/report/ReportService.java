package org.parley.report;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.parley.access.AccessControl;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;
import org.parley.platform.Ids;
import org.parley.problem.ProblemException;
import org.parley.store.message.MessageEntity;
import org.parley.store.message.MessageRepository;
import org.parley.store.report.ReportRepository;
import org.parley.validation.Text;

/** Takes reports of messages. */
@Stateless
public class ReportService {

    /** In code points; room for an explanation. */
    public static final int MAX_REASON = 1_000;

    @Inject
    private AccessControl access;

    @Inject
    private MessageRepository messages;

    @Inject
    private ReportRepository reports;

    @Inject
    private Clock clock;

    /**
     * Reports a message, with a copy of what it says now.
     *
     * @throws ProblemException not_found if the reporter does not see such a message, invalid_argument if it is the
     *     reporter's own
     */
    public FiledReport file(UserId reporter, ConversationId conversation, MessageId message, String reason) {
        String checked = Text.checkNotBlank("reason", reason, MAX_REASON).strip();
        long visibleFrom =
                access.requireReader(reporter, conversation).participant().visibleFromSeq();
        MessageEntity reported = messages.findById(conversation.value(), message.value())
                .filter(found -> found.seq() >= visibleFrom)
                .filter(found -> found.content() != null) // deleted: what is not there any more offends nobody
                .orElseThrow(() -> ProblemException.notFound("There is no such message"));
        if (reporter.value().equals(reported.senderId())) {
            throw ProblemException.invalidArgument("This is your own message");
        }
        UUID id = Ids.next();
        boolean isNew = reports.addIfAbsent(id, reported, reporter.value(), checked, clock.instant());
        return isNew
                ? new FiledReport(id, true)
                : new FiledReport(
                        reports.findOf(conversation.value(), reported.seq(), reporter.value())
                                .orElseThrow()
                                .id(),
                        false);
    }
}
