/** The WAR: what clients speak to. It translates, and decides nothing. */
@NullMarked
package org.parley.web;

import org.jspecify.annotations.NullMarked;
