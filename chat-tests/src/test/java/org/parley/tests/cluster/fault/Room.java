package org.parley.tests.cluster.fault;

import java.util.List;

/** A conversation, and the numbers of its members among the people. */
record Room(String conversation, List<Integer> members) {}
