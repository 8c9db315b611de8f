package org.parley.web.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.event.ReceiptStatus;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.problem.ProblemException;
import org.parley.receipt.Acknowledgement;
import org.parley.receipt.ReceiptWriter;
import org.parley.web.json.Required;

/** {@code ack}: says up to where the client got or read; there is no answer but the receipts that all devices hear of. */
@ApplicationScoped
class AckHandler implements FrameHandler {

    @Inject
    private ReceiptWriter receipts;

    @Inject
    private CommitAnswers answers;

    @Inject
    private Clock clock;

    /** Up to which entry, and whether it was delivered or read. */
    record AckFrame(
            @Nullable UUID conversationId,
            @Nullable Long seq,
            @Nullable String status) {}

    @Override
    public String type() {
        return "ack";
    }

    @Override
    public void handle(ClientSocket socket, UserId sender, Frame frame) {
        AckFrame request = frame.data(AckFrame.class);
        Acknowledgement ack = new Acknowledgement(
                sender,
                new ConversationId(Required.field("conversation_id", request.conversationId())),
                status(Required.field("status", request.status())),
                Required.field("seq", request.seq()),
                clock.instant());
        answers.answerRefusal(socket, frame, receipts.submit(ack));
    }

    private static ReceiptStatus status(String code) {
        return ReceiptStatus.of(code)
                .orElseThrow(() -> ProblemException.invalidArgument("status must be delivered or read"));
    }
}
