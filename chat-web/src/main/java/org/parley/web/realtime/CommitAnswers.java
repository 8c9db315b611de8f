package org.parley.web.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Answers frames that write: once it is committed, or with what kept it from being so. */
@ApplicationScoped
class CommitAnswers {

    @Inject
    private ErrorAnswers errors;

    /**
     * Answers when the stage completes.
     *
     * @param ack makes the answer, out of the frame's id and what was written
     */
    <T> void answer(
            ClientSocket socket, Frame frame, CompletionStage<T> stage, BiFunction<@Nullable JsonNode, T, String> ack) {
        socket.unanswered().begin();
        stage.whenComplete((written, failure) -> {
            try {
                if (failure == null) {
                    socket.send(ack.apply(frame.id(), written));
                } else {
                    errors.answer(socket, frame.id(), failure);
                }
            } finally {
                socket.unanswered().end();
            }
        });
    }

    /** The same, for what has no answer but a refusal. */
    void answerRefusal(ClientSocket socket, Frame frame, CompletionStage<?> stage) {
        stage.whenComplete((written, failure) -> {
            if (failure != null) {
                errors.answer(socket, frame.id(), failure);
            }
        });
    }
}
