/** Contacts over HTTP. */
@NullMarked
package org.parley.web.contact;

import org.jspecify.annotations.NullMarked;
