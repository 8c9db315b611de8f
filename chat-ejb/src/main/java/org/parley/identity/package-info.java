/** Who somebody is: accounts, passwords, sessions, and the tokens that prove them. */
@NullMarked
package org.parley.identity;

import org.jspecify.annotations.NullMarked;
