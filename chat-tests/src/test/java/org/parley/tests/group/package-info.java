/** Groups: who is in, who decides, and what those who come and go may know. */
package org.parley.tests.group;
