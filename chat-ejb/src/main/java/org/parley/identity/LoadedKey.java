package org.parley.identity;

import com.nimbusds.jose.jwk.JWK;
import org.parley.store.identity.SigningPeriod;

/** A signing key, decrypted, how it signs and when. */
public record LoadedKey(JWK key, TokenAlgorithm algorithm, SigningPeriod period) {}
