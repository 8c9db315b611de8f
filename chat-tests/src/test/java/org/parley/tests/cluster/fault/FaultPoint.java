package org.parley.tests.cluster.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.byteman.agent.Main;

/**
 * Kills a node after a message is committed and before its sender hears of it: a rule for Byteman, and no code in the product.
 *
 * <p>It kills once each time it is armed, whichever node the message comes to.
 */
final class FaultPoint {

    /** The message that kills. */
    static final String DEADLY = "whoever commits this dies before it tells";

    private static final Path RULE =
            Path.of("target", "fault", "commit-ack-gap.btm").toAbsolutePath();
    private static final Path ARMED = RULE.resolveSibling("armed");

    private FaultPoint() {}

    /** The option of a node's JVM that puts the fault point in. */
    static String jvmOption() {
        try {
            Files.createDirectories(RULE.getParent());
            Files.deleteIfExists(ARMED);
            Files.writeString(
                    RULE,
                    String.join(
                            "\n",
                            "RULE dies between commit and acknowledgement",
                            "CLASS org.parley.log.PendingAppend",
                            "METHOD committed()",
                            "AT ENTRY",
                            "BIND armed:java.io.File = new java.io.File(\"" + ARMED + "\");",
                            "     wish:String = $0.append.toString()",
                            "IF wish.contains(\"" + DEADLY + "\") AND armed.delete()",
                            "DO killJVM()",
                            "ENDRULE",
                            ""));
            Path agent = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return "-javaagent:" + agent + "=script:" + RULE;
        } catch (IOException e) {
            throw new UncheckedIOException("The rule could not be written", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Byteman comes from nowhere", e);
        }
    }

    /** The next deadly message kills. */
    static void arm() {
        try {
            Files.createFile(ARMED);
        } catch (IOException e) {
            throw new UncheckedIOException("The fault point could not be armed", e);
        }
    }
}
