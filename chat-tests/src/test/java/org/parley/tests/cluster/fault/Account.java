package org.parley.tests.cluster.fault;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.parley.tests.Person;
import org.parley.tests.RestClient;
import org.parley.tests.RestClient.Answer;

/** Somebody's sign-in, whose token is renewed in time by whichever device needs it first. */
final class Account {

    /** A token lives ten minutes; one that is about to end is no good for a new socket. */
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(8);

    /** People who came together do not all renew together. */
    private static final Duration RENEW_AFTER = Duration.ofMinutes(4);

    private final Person person;
    private String refreshToken;
    private long renewalNanos;
    private CompletableFuture<String> token;

    Account(Person person) {
        this.person = person;
        this.refreshToken = person.refreshToken();
        this.renewalNanos = nextRenewal();
        this.token = CompletableFuture.completedFuture(person.accessToken());
    }

    Person person() {
        return person;
    }

    String name() {
        return person.name();
    }

    /** A token that is good for a while. */
    synchronized CompletableFuture<String> token() {
        boolean isOld = System.nanoTime() - renewalNanos > 0;
        if (token.isDone() && (isOld || token.isCompletedExceptionally())) {
            renewalNanos = nextRenewal();
            token = renew();
        }
        return token;
    }

    private static long nextRenewal() {
        return System.nanoTime() + ThreadLocalRandom.current().nextLong(RENEW_AFTER.toNanos(), RENEW_BEFORE.toNanos());
    }

    /** The token was refused: the next that is asked for is a new one. */
    synchronized void expire() {
        renewalNanos = System.nanoTime() - 1;
    }

    /** As somebody at one of the nodes, or at the balancer. */
    RestClient rest(URI server) {
        return RestClient.anonymous(server).withToken(token().join());
    }

    /** The answer to a refresh may have been lost with a node, and a used refresh token is good for nothing. */
    private CompletableFuture<String> renew() {
        RestClient rest = RestClient.anonymous(person.server());
        return rest.begin("POST", "auth/refresh", Map.of("refresh_token", refreshToken))
                .thenCompose(answer -> answer.status() == 200
                        ? CompletableFuture.completedFuture(answer)
                        : rest.begin("POST", "auth/login", credentials()))
                .thenApply(this::keep);
    }

    private Map<String, String> credentials() {
        return Map.of("username", person.name(), "password", Person.PASSWORD);
    }

    private synchronized String keep(Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException("No new token: " + answer.status() + " " + answer.text());
        }
        refreshToken = answer.get("refresh_token");
        return answer.get("access_token");
    }
}
