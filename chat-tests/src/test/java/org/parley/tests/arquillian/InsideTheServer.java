package org.parley.tests.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Topic;
import java.io.File;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.conversation.ConversationService;
import org.parley.event.MessageType;
import org.parley.id.ConnectionId;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.identity.Registration;
import org.parley.identity.SignInService;
import org.parley.limit.ClientNetwork;
import org.parley.message.MessageDraft;
import org.parley.message.MessageService;
import org.parley.message.Posted;
import org.parley.platform.ServerResources;
import org.parley.presence.ConnectionDirectory;
import org.parley.store.message.MessageEntity;
import org.parley.user.UserService;

/** What only code within the deployment can see. Not run by itself: its name is none that Surefire looks for. */
@ExtendWith(ArquillianExtension.class)
class InsideTheServer {

    private static final String WAR = "chat-web.war";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    private ServerResources resources;

    @Inject
    private SignInService signIns;

    @Inject
    private ConversationService conversations;

    @Inject
    private MessageService messages;

    @Inject
    private UserService users;

    @Inject
    private ConnectionDirectory directory;

    /** The EAR as it was built, with this class in its WAR. */
    @Deployment
    static EnterpriseArchive parley() {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "parley.ear")
                .importFrom(new File(System.getProperty("parley.ear")))
                .as(EnterpriseArchive.class);
        WebArchive war = ear.getAsType(WebArchive.class, WAR).addClass(InsideTheServer.class);
        ear.delete(WAR);
        return ear.addAsModule(Testable.archiveToTest(war));
    }

    @Test
    void theSchemaIsMigrated() throws SQLException {
        assertTrue(number("select count(*) from flyway_schema_history where success") >= 4);
        assertEquals(0, number("select count(*) from flyway_schema_history where not success"));
    }

    @Test
    void noTransactionOfANodeThatFrozeHoldsItsLocksForLong() throws SQLException {
        assertEquals(10_000, milliseconds("idle_in_transaction_session_timeout"));
        assertEquals(5_000, milliseconds("lock_timeout"));
        assertEquals(10_000, milliseconds("tcp_user_timeout"));
    }

    private long milliseconds(String setting) throws SQLException {
        return number("select setting from pg_settings where name = '" + setting + "'");
    }

    @Test
    void aMessageGoesThroughACommitLaneIntoTheDatabase() throws Exception {
        UserId user = register();
        ConversationId notes = conversations.direct(user, user).conversation();
        MessageDraft draft = MessageDraft.of(UUID.randomUUID(), MessageType.TEXT, "From inside", null, null);
        Posted posted =
                messages.post(user, notes, draft).toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertEquals(1, posted.message().position().seq());
        assertEquals(
                1,
                number("select count(*) from messages where message_id = '"
                        + posted.message().id().value() + "' and content = 'From inside'"));
    }

    @Test
    void entitiesAreWovenAtBuildTime() {
        assertTrue(
                Arrays.stream(MessageEntity.class.getInterfaces())
                        .anyMatch(type -> type.getName()
                                .equals("org.eclipse.persistence.descriptors.changetracking.ChangeTracker")),
                "MessageEntity implements " + Arrays.toString(MessageEntity.class.getInterfaces()));
    }

    /** Another node may have written: what the database says now counts, not what this node has once read. */
    @Test
    void entitiesAreNotCachedBetweenTransactions() throws SQLException {
        UserId user = register();
        users.profile(user);
        try (Connection connection = resources.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update users set display_name = 'Changed' where user_id = '" + user.value() + "'");
        }
        assertEquals("Changed", users.profile(user).displayName());
    }

    @Test
    void theTopicCarriesMessages() {
        Topic topic = ServerResources.lookup("jms/ParleyEvents", Topic.class);
        try (JMSContext context = ServerResources.lookup("jms/ChatCF", ConnectionFactory.class)
                        .createContext();
                JMSConsumer consumer = context.createConsumer(topic, "to_test = TRUE")) {
            context.createProducer().setProperty("to_test", true).send(topic, new byte[] {42});
            byte[] body = consumer.receiveBody(byte[].class, PATIENCE.toMillis());
            assertNotNull(body, "nothing came over the topic");
            assertEquals(42, body[0]);
        }
    }

    @Test
    void thePresenceCacheKnowsWhoIsConnected() {
        UserId user = register();
        ConnectionId connection = new ConnectionId(UUID.randomUUID());
        directory.register(Map.of(connection, user));
        assertTrue(directory.isConnected(user));
        directory.unregister(connection, Instant.now()).toCompletableFuture().join();
        assertTrue(!directory.isConnected(user));
    }

    private UserId register() {
        String name = "p" + UUID.randomUUID().toString().substring(0, 8);
        return signIns.register(
                        Registration.of(name, "correct horse battery", null, null), ClientNetwork.of("127.0.0.1"))
                .user();
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = resources.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
