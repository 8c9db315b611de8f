package org.parley.identity;

import java.time.Duration;
import org.parley.id.UserId;

/** What a client gets that signed in: who it is, and the tokens that prove it. */
public record SignIn(UserId user, String accessToken, String refreshToken, Duration expiresIn) {}
