package org.parley.user;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.parley.avatar.AvatarImage;
import org.parley.avatar.Avatars;
import org.parley.id.AvatarId;
import org.parley.id.UserId;
import org.parley.problem.ProblemException;
import org.parley.store.user.UserEntity;
import org.parley.store.user.UserRepository;

/** What people say about themselves. */
@Stateless
public class ProfileService {

    @Inject
    private UserRepository users;

    @Inject
    private Avatars avatars;

    @Inject
    private Clock clock;

    /** A person's own profile. */
    public OwnProfile own(UserId who) {
        return OwnProfile.of(
                users.find(who.value()).filter(UserEntity::isActive).orElseThrow(ProfileService::gone));
    }

    /** Changes a person's own profile. */
    public OwnProfile change(UserId who, ProfileChange change) {
        UserEntity user = lock(who);
        change.applyTo(user);
        user.setUpdatedAt(clock.instant());
        return OwnProfile.of(user);
    }

    /** Gives a person a picture in the place of the one before. */
    public AvatarId setAvatar(UserId who, AvatarImage image) {
        UserEntity user = lock(who);
        AvatarId id = avatars.replace(avatarOf(user), image);
        user.setAvatarId(id.value());
        user.setUpdatedAt(clock.instant());
        return id;
    }

    /** Takes a person's picture away, if there is one. */
    public void removeAvatar(UserId who) {
        UserEntity user = lock(who);
        avatars.remove(avatarOf(user));
        user.setAvatarId(null);
        user.setUpdatedAt(clock.instant());
    }

    /** Locked, so that of two pictures at once none is left that nobody shows. */
    private UserEntity lock(UserId who) {
        return users.lock(who.value()).filter(UserEntity::isActive).orElseThrow(ProfileService::gone);
    }

    private static @Nullable AvatarId avatarOf(UserEntity user) {
        return user.avatarId() == null ? null : new AvatarId(user.avatarId());
    }

    private static ProblemException gone() {
        return ProblemException.unauthenticated("The account is no longer there");
    }
}
