package org.parley.store;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with its uuid type also for nulls, which EclipseLink would otherwise send as varchar. */
public class UuidPostgresPlatform extends PostgreSQLPlatform {

    private static final long serialVersionUID = 1;

    @Override
    public int getJDBCType(@Nullable Class<?> javaType) {
        return javaType == UUID.class ? Types.OTHER : super.getJDBCType(javaType);
    }
}
