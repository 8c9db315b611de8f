package org.parley.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * The one place that knows the names of the server's resources.
 *
 * <p>Names without a prefix resolve on WildFly (java:/NAME) and on Payara (resource NAME); {@code @Resource(lookup)}
 * with such a name does not deploy on WildFly.
 */
@ApplicationScoped
public class ServerResources {

    /** The time in milliseconds, as the protocol and the database show it. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    public DataSource dataSource() {
        return lookup("jdbc/ChatDS", DataSource.class);
    }

    /**
     * What the server has bound under the name.
     *
     * @throws IllegalStateException if there is nothing, or something of another type
     */
    @SuppressWarnings("BanJNDI") // the names are constants of this application, never input
    public static <T> T lookup(String name, Class<T> type) {
        try {
            return type.cast(new InitialContext().lookup(name));
        } catch (NamingException | ClassCastException e) {
            throw new IllegalStateException("The server has no " + type.getSimpleName() + " named " + name, e);
        }
    }
}
