/** Sign-ins as they are stored: sessions, the refresh tokens of each, and the keys that sign access tokens. */
@NullMarked
package org.parley.store.identity;

import org.jspecify.annotations.NullMarked;
