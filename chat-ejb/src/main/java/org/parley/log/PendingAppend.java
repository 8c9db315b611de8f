package org.parley.log;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.parley.problem.ProblemException;

/** A wish on its way through a commit lane; its outcome shows only after the commit. */
final class PendingAppend<R> {

    private final Append<R> append;
    private final CompletableFuture<R> future = new CompletableFuture<>();
    private final long submittedNanos = System.nanoTime();
    private @Nullable R result;
    private @Nullable ProblemException refusal;
    private boolean postponed;

    PendingAppend(Append<R> append) {
        this.append = append;
    }

    Append<R> append() {
        return append;
    }

    CompletionStage<R> outcome() {
        return future;
    }

    /** Applies the wish in the running transaction; a refusal is its own and leaves its neighbours alone. */
    void applyTo(OpenLog log) {
        result = null;
        refusal = null;
        postponed = false;
        try {
            result = append.apply(log);
        } catch (ProblemException e) {
            refusal = e;
        }
    }

    void refuse(ProblemException e) {
        refusal = e;
        postponed = false;
    }

    /** Was it refused though it may have been granted before, which takes precedence? */
    boolean isRefusedUnrecalled() {
        return refusal != null && append.clientKey().isPresent();
    }

    /** It is to be tried again: its log is locked by somebody else, or what was posted before has to be looked up for it. */
    void postpone() {
        postponed = true;
    }

    boolean isPostponed() {
        return postponed;
    }

    boolean isOlderThan(Duration age) {
        return System.nanoTime() - submittedNanos > age.toNanos();
    }

    /** The transaction is committed: tell the wisher. */
    void committed() {
        if (refusal != null) {
            future.completeExceptionally(refusal);
        } else {
            future.complete(result);
        }
    }

    /** The transaction failed: whether it was committed may be unknown. */
    void failed(ProblemException e) {
        future.completeExceptionally(e);
    }
}
