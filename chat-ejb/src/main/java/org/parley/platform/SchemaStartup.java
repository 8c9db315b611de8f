package org.parley.platform;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.parley.store.SchemaMigration;

/** Brings the schema up to date before anything else starts; whatever starts later depends on this bean. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // Flyway commits by itself
public class SchemaStartup {

    private static final Logger LOG = System.getLogger(SchemaStartup.class.getName());

    @Inject
    private ServerResources resources;

    @PostConstruct
    void migrate() {
        int migrations = SchemaMigration.migrate(resources.dataSource());
        LOG.log(Level.INFO, "The schema is up to date; {0} migrations were applied now", migrations);
    }
}
