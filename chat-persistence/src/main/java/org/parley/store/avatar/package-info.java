/** Pictures of people and groups as they are stored: a row a picture, which never changes. */
@NullMarked
package org.parley.store.avatar;

import org.jspecify.annotations.NullMarked;
