package org.parley.tests.cluster.fault;

import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Stops the clusters of this package when tests begin that are not about clusters: idle nodes cost the others time. */
public final class ClusterKeeping implements TestExecutionListener {

    /** Of these tests, and of all those in the packages below. */
    private static final String CLUSTER = "org.parley.tests.cluster.";

    @Override
    public void executionStarted(TestIdentifier test) {
        boolean isElsewhere = test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName())
                .filter(name -> !name.startsWith(CLUSTER))
                .isPresent();
        if (isElsewhere) {
            FaultCluster.stop();
            ScatteredCluster.stop();
        }
    }
}
