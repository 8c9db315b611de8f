package org.parley.server.naming;

import java.util.Hashtable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.naming.Context;
import javax.naming.Name;
import javax.naming.NamingException;
import javax.naming.spi.ObjectFactory;
import org.jboss.as.naming.ManagedReferenceFactory;
import org.jboss.as.naming.deployment.ContextNames;
import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.msc.service.ServiceController;

/**
 * Resolves a name to what is bound to another, and starts the service behind that one at the first lookup.
 *
 * <p>WildFly starts a cache only when a deployment declares, by WildFly's own name, that it needs it. Parley's EAR looks
 * its cache up by a name that holds on every server, which declares nothing, and would find a service that is down.
 */
public final class DemandedService implements ObjectFactory {

    /** The environment entry with the name that is looked up instead, such as java:jboss/infinispan/cache/chat/presence. */
    static final String TARGET = "target";

    /** A cache waits for the state of the other nodes before it starts. */
    private static final long START_TIMEOUT_SECONDS = 60;

    @SuppressWarnings("deprecation") // there is no other way to wait for a single service
    @Override
    public Object getObjectInstance(Object reference, Name name, Context context, Hashtable<?, ?> environment)
            throws NamingException {
        String target = (String) environment.get(TARGET);
        ServiceController<?> service = CurrentServiceContainer.getServiceContainer()
                .getRequiredService(ContextNames.bindInfoFor(target).getBinderServiceName());
        try {
            service.setMode(ServiceController.Mode.ACTIVE);
            ManagedReferenceFactory factory =
                    (ManagedReferenceFactory) service.awaitValue(START_TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return factory.getReference().getInstance();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(target, e);
        } catch (TimeoutException | IllegalStateException e) {
            throw failure(target, e);
        }
    }

    private static NamingException failure(String target, Exception cause) {
        NamingException failure = new NamingException(target + " did not start");
        failure.setRootCause(cause);
        return failure;
    }
}
