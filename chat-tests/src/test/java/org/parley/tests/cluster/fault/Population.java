package org.parley.tests.cluster.fault;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.parley.server.ParleyServer;
import org.parley.tests.Database;
import org.parley.tests.Person;

/** People who know each other: each is in a group of ten and in two direct conversations. */
final class Population {

    private static final int GROUP_SIZE = 10;

    /** A password hash keeps a core busy; more at once only wait. */
    private static final int REGISTRATIONS_AT_ONCE = 4;

    private final List<Account> accounts;
    private final List<Room> rooms;

    private Population(List<Account> accounts, List<Room> rooms) {
        this.accounts = accounts;
        this.rooms = rooms;
    }

    /** Registers so many people, at least two, and lets them found their conversations. */
    static Population settleOn(ParleyServer server, int count) {
        ExecutorService workers = Executors.newFixedThreadPool(REGISTRATIONS_AT_ONCE);
        try {
            List<CompletableFuture<Account>> registrations = IntStream.range(0, count)
                    .mapToObj(i ->
                            CompletableFuture.supplyAsync(() -> new Account(Person.register(server.uri())), workers))
                    .toList();
            List<Account> accounts =
                    registrations.stream().map(CompletableFuture::join).toList();
            return new Population(accounts, foundRooms(accounts));
        } finally {
            workers.shutdown();
        }
    }

    private static List<Room> foundRooms(List<Account> accounts) {
        int count = accounts.size();
        List<Room> rooms = new ArrayList<>();
        for (int first = 0; first < count; first += GROUP_SIZE) {
            List<Integer> members = IntStream.range(first, Math.min(count, first + GROUP_SIZE))
                    .boxed()
                    .toList();
            List<Person> others = members.stream()
                    .skip(1)
                    .map(member -> accounts.get(member).person())
                    .toList();
            rooms.add(new Room(accounts.get(first).person().group(others), members));
        }
        for (int i = 0; i < count; i++) {
            int next = (i + 1) % count;
            Person person = accounts.get(i).person();
            rooms.add(new Room(person.directWith(accounts.get(next).person()), List.of(i, next)));
        }
        return rooms;
    }

    List<Account> accounts() {
        return accounts;
    }

    List<Room> rooms() {
        return rooms;
    }

    /** Somebody who shares a conversation with this person. */
    Account friendOf(int person) {
        return accounts.get((person + 1) % accounts.size());
    }

    /** The conversations of a person. */
    List<String> roomsOf(int person) {
        return rooms.stream()
                .filter(room -> room.members().contains(person))
                .map(Room::conversation)
                .toList();
    }

    /** The seq of the newest entry of each conversation. */
    Map<String, Long> heads(Database database) {
        return database
                .rows(
                        "select conversation_id, last_seq from conversations"
                                + " where conversation_id = any(string_to_array(?, ',')::uuid[])",
                        idList())
                .stream()
                .collect(toMap(row -> row.get(0).toString(), row -> (Long) row.get(1)));
    }

    /** All entries of all its conversations: conversation, seq, message_id and client_message_id. */
    List<List<Object>> entries(Database database) {
        return database.rows(
                "select conversation_id, seq, message_id, client_message_id from messages"
                        + " where conversation_id = any(string_to_array(?, ',')::uuid[])"
                        + " union all select conversation_id, seq, null, null from conversation_events"
                        + " where conversation_id = any(string_to_array(?, ',')::uuid[])"
                        + " order by 1, 2",
                idList(),
                idList());
    }

    private String idList() {
        return String.join(",", rooms.stream().map(Room::conversation).toList());
    }
}
