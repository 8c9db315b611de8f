package org.parley.tests.fault;

import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Stops the clusters of this package when the tests of another begin: idle nodes cost the others time. */
public final class ClusterKeeping implements TestExecutionListener {

    @Override
    public void executionStarted(TestIdentifier test) {
        boolean isElsewhere = test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName())
                .filter(name -> !name.startsWith(ClusterKeeping.class.getPackageName()))
                .isPresent();
        if (isElsewhere) {
            FaultCluster.stop();
            ScatteredCluster.stop();
        }
    }
}
