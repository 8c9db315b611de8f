package org.parley.message.filter;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;

/** All filters of this server, made at its start, so that a wrong setting of one is noticed then. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // the list never changes
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ContentFilters {

    private static final Logger LOG = System.getLogger(ContentFilters.class.getName());

    @Inject
    @Any
    private Instance<ContentFilter> found;

    private List<ContentFilter> filters = List.of();

    @PostConstruct
    void collect() {
        filters = inOrder(found);
        LOG.log(Level.INFO, "{0} content filters are in use", filters.size());
    }

    /** Asks each for its order, which also makes it: a bean is made at its first use, and now is the time to fail. */
    static List<ContentFilter> inOrder(Iterable<ContentFilter> found) {
        SortedMap<Integer, List<ContentFilter>> byOrder = new TreeMap<>();
        found.forEach(filter -> byOrder.computeIfAbsent(filter.order(), order -> new ArrayList<>())
                .add(filter));
        return byOrder.values().stream().flatMap(List::stream).toList();
    }

    /**
     * What is to be posted in the place of the content, mostly the content itself.
     *
     * @throws ProblemException forbidden, with the filter's reason, if it is not to be posted
     */
    public String apply(UserId sender, ConversationId conversation, String content) {
        String current = content;
        for (ContentFilter filter : filters) {
            Verdict verdict = filter.judge(sender, conversation, current);
            if (verdict instanceof Verdict.Replaced replaced) {
                current = replaced.content();
            } else if (verdict instanceof Verdict.Refused refused) {
                throw new ProblemException(new Problem.Forbidden(refused.reason()));
            }
        }
        return current;
    }
}
