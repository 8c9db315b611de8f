/** Who is there and who types: what people are told of each other, and what not. */
package org.parley.tests.presence;
