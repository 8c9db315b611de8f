/** Contacts as they are stored: whom somebody keeps in mind, under what name, and whom they block. */
@NullMarked
package org.parley.store.contact;

import org.jspecify.annotations.NullMarked;
