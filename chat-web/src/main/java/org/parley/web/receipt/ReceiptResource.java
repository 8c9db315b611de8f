package org.parley.web.receipt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.receipt.ReceiptService;
import org.parley.web.security.Caller;

/** The receipts of a message. */
@RequestScoped
@Path("/conversations/{conversation}/messages/{message}/receipts")
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
public class ReceiptResource {

    @Inject
    private ReceiptService receipts;

    @Inject
    private Caller caller;

    /** The receipts of the members but for the sender. */
    public record ReceiptListView(List<ReceiptView> receipts) {}

    /** When a member got and read the message; null: not yet. */
    public record ReceiptView(
            UUID userId,
            @Nullable Instant deliveredAt,
            @Nullable Instant readAt) {}

    @GET
    public ReceiptListView receipts(@PathParam("conversation") UUID conversation, @PathParam("message") UUID message) {
        return new ReceiptListView(
                receipts.of(caller.user(), new ConversationId(conversation), new MessageId(message)).stream()
                        .map(receipt ->
                                new ReceiptView(receipt.member().value(), receipt.deliveredAt(), receipt.readAt()))
                        .toList());
    }
}
