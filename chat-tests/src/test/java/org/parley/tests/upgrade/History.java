package org.parley.tests.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;

/** What a node answers to a person who reads all over again. */
record History(Person person) {

    private static final int PAGE = 200;

    List<JsonNode> messages(String conversation) {
        List<JsonNode> messages = new ArrayList<>();
        texts(conversation).forEach(text -> text.json().path("messages").forEach(messages::add));
        return messages;
    }

    /** The answers as they are, byte for byte. */
    List<String> answers(String conversation) {
        List<String> answers = new ArrayList<>();
        texts(conversation).forEach(answer -> answers.add(answer.text()));
        answers.add(require("conversations/" + conversation).text());
        return answers;
    }

    private List<Answer> texts(String conversation) {
        List<Answer> pages = new ArrayList<>();
        long last = 0;
        while (true) {
            Answer page = require("conversations/" + conversation + "/messages?limit=" + PAGE + "&after=" + last);
            pages.add(page);
            if (!page.json().path("has_more").asBoolean()) {
                return pages;
            }
            JsonNode messages = page.json().path("messages");
            last = messages.get(messages.size() - 1).path("seq").asLong();
        }
    }

    private Answer require(String path) {
        Answer answer = person.rest().get(path);
        if (answer.status() != 200) {
            throw new AssertionError(path + " was answered with " + answer.status() + ": " + answer.text());
        }
        return answer;
    }
}
