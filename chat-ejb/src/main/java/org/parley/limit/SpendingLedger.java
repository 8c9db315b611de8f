package org.parley.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was spent on this node and is still to be told to the others. */
final class SpendingLedger {

    private record Account(Limit limit, String key) {}

    private final Map<Account, Long> spent = new ConcurrentHashMap<>();

    void add(Limit limit, String key) {
        spent.merge(new Account(limit, key), 1L, Long::sum);
    }

    /** Takes all that is in it. */
    List<Spending> takeAll() {
        List<Spending> taken = new ArrayList<>();
        for (Account account : List.copyOf(spent.keySet())) {
            Long tokens = spent.remove(account);
            if (tokens != null) {
                taken.add(new Spending(account.limit(), account.key(), tokens));
            }
        }
        return taken;
    }
}
