package org.parley.presence;

import java.util.Set;
import org.parley.id.UserId;

/**
 * All nodes know again of the connections of this node; until now some of them did not, and may have sent nothing here.
 *
 * @param users whose connections they are
 */
public record DirectoryRestored(Set<UserId> users) {}
