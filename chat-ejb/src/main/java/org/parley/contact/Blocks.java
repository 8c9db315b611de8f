package org.parley.contact;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.parley.id.UserId;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;
import org.parley.store.contact.BlockRow;
import org.parley.store.contact.ContactRepository;

/** Who blocks whom; always asked within the transaction of what it is to keep from happening. */
@ApplicationScoped
public class Blocks {

    @Inject
    private ContactRepository contacts;

    /** Those of the blocks that there are, by one query however many are asked for. */
    public Set<Block> existing(Collection<Block> asked) {
        Set<BlockRow> rows = asked.stream()
                .map(block ->
                        new BlockRow(block.blocker().value(), block.blocked().value()))
                .collect(toSet());
        return contacts.findBlocks(rows).stream()
                .map(row -> new Block(new UserId(row.blocker()), new UserId(row.blocked())))
                .collect(toSet());
    }

    /**
     * Lets somebody pass who wants to begin something with others.
     *
     * @throws ProblemException blocked if one of them blocks that person, conflict if that person blocks one of them
     */
    public void requireNone(UserId who, Collection<UserId> others) {
        Set<Block> asked = new HashSet<>();
        others.forEach(other -> {
            asked.add(new Block(other, who));
            asked.add(new Block(who, other));
        });
        Set<Block> found = existing(asked);
        if (found.stream().anyMatch(block -> block.blocked().equals(who))) {
            throw refusal();
        }
        if (!found.isEmpty()) {
            throw reminder();
        }
    }

    /** What the blocker is told. */
    public static ProblemException reminder() {
        return new ProblemException(new Problem.Conflict("You have blocked this person"));
    }

    /** What the blocked person is told. */
    public static ProblemException refusal() {
        return new ProblemException(new Problem.Blocked("This person does not want to hear from you"));
    }
}
