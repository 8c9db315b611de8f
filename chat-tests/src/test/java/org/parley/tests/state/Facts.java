package org.parley.tests.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A state as a list of single facts, so that two states differ in lines that a person can read. */
final class Facts {

    /** More does not help to find the reason. */
    private static final int MOST_DIFFERENCES = 20;

    private final SortedMap<String, String> facts = new TreeMap<>();

    void add(String path, Object value) {
        facts.put(path, String.valueOf(value));
    }

    /** Every leaf of the node below the path. */
    void add(String path, JsonNode node) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(field -> add(path + "/" + field.getKey(), field.getValue()));
        } else {
            facts.put(path, node.toString());
        }
    }

    /** Where the two differ, as texts; none if they are the same. */
    static List<String> differences(Facts mine, Facts fresh) {
        SortedSet<String> paths = new TreeSet<>(mine.facts.keySet());
        paths.addAll(fresh.facts.keySet());
        List<String> differences = new ArrayList<>();
        for (String path : paths) {
            String here = mine.facts.get(path);
            String there = fresh.facts.get(path);
            if (here == null || !here.equals(there)) {
                differences.add(path + ": " + here + " but afresh " + there);
            }
        }
        return differences.size() <= MOST_DIFFERENCES ? differences : differences.subList(0, MOST_DIFFERENCES);
    }
}
