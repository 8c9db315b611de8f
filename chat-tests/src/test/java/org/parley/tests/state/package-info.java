/** What a client knows: a state that was read once, and then every event, is the state that is read afresh. */
package org.parley.tests.state;
