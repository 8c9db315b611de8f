package org.parley.tests;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.parley.tests.cluster.fault.ClusterKeeping;

/** Stops the servers when the last test is over, and says where their logs are when one fails. */
public final class ServerLifecycle implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(new LogTeller(), new ClusterKeeping());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        ServerFixture.stopAll();
    }

    private static final class LogTeller implements TestExecutionListener {

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                System.err.println(test.getDisplayName() + " failed; the logs of the servers:" + ServerFixture.logs());
            }
        }
    }
}
