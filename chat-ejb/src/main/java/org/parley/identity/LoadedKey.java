package org.parley.identity;

import com.nimbusds.jose.jwk.ECKey;
import org.parley.store.identity.SigningPeriod;

/** A signing key, decrypted, and when it signs. */
record LoadedKey(ECKey key, SigningPeriod period) {}
