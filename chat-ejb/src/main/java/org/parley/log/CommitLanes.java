package org.parley.log;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.parley.event.EventBus;

/** The few commit lanes of this node; a conversation always takes the same one, so its wishes keep their order. */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // a lane's queue is all that is shared
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the lane's thread has the transaction
public class CommitLanes {

    @Inject
    private LogTransaction transaction;

    @Inject
    private ToldOutbox told;

    @Inject
    private EventBus bus;

    @Inject
    private DeliveryLag lag;

    @Inject
    private CommitFailures failures;

    @Inject
    private LogSettings settings;

    @Resource
    private ManagedThreadFactory threads;

    private final List<CommitLane> lanes = new ArrayList<>();
    private final List<Thread> running = new ArrayList<>();

    @PostConstruct
    void start() {
        for (int i = 0; i < settings.lanes(); i++) {
            CommitLane lane = new CommitLane(transaction, told, bus, lag, failures, settings);
            Thread thread = threads.newThread(lane);
            thread.setName("parley-commit-lane-" + i);
            thread.start();
            lanes.add(lane);
            running.add(thread);
        }
    }

    @PreDestroy
    void stop() {
        running.forEach(Thread::interrupt);
    }

    /** Has every wish that was submitted its answer? */
    public boolean isIdle() {
        return lanes.stream().allMatch(CommitLane::isIdle);
    }

    /** Queues a wish; the stage completes once it is committed, or with the problem that kept it from being so. */
    public <R> CompletionStage<R> submit(Append<R> append) {
        int lane = Math.floorMod(append.conversation().hashCode(), lanes.size());
        return lanes.get(lane).submit(append);
    }
}
