package org.parley.receipt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.id.UserId;
import org.parley.store.receipt.StoredReceipt;

/** When a member got and read a message, to a tenth of a second; null: not yet. */
public record Receipt(
        UserId member,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt) {

    static Receipt of(StoredReceipt stored) {
        Instant read = stored.readAt();
        Instant delivered = stored.deliveredAt();
        return new Receipt(new UserId(stored.userId()), delivered == null ? read : delivered, read);
    }
}
