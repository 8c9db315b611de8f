package org.parley.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.parley.id.SessionId;
import org.parley.platform.Ids;
import org.parley.store.user.UserEntity;

/** Signs access tokens (JWT, RFC 7519; claims as MicroProfile JWT 2.1 wants them). */
@ApplicationScoped
public class AccessTokens {

    /** The claim that names the session, so that a token dies with it. */
    public static final String SESSION_CLAIM = "sid";

    /** Who these tokens are for. */
    public static final String AUDIENCE = "parley";

    @Inject
    private SigningKeys keys;

    @Inject
    private IdentitySettings settings;

    @Inject
    private Clock clock;

    String issue(UserEntity user, SessionId session) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .audience(AUDIENCE)
                .subject(user.id().toString())
                .claim("upn", user.username())
                .claim("groups", user.role().equals("admin") ? List.of("user", "admin") : List.of("user"))
                .claim(SESSION_CLAIM, session.toString())
                .jwtID(Ids.next().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(settings.accessLifetime())))
                .build();
        LoadedKey signing = keys.current();
        String keyId = signing.key().getKeyID();
        JWSHeader header = new JWSHeader.Builder(signing.algorithm().jws())
                .type(JOSEObjectType.JWT)
                .keyID(keyId)
                .build();
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signing.algorithm().signer(signing.key()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The key " + keyId + " does not sign", e);
        }
    }
}
