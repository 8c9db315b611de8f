package org.parley.avatar;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.id.AvatarId;
import org.parley.platform.Ids;
import org.parley.store.avatar.AvatarEntity;
import org.parley.store.avatar.AvatarRepository;

/** Keeps pictures; whoever shows one stores its id, in the same transaction. */
@Stateless
public class Avatars {

    @Inject
    private AvatarRepository avatars;

    @Inject
    private Clock clock;

    public Optional<AvatarImage> find(AvatarId id) {
        return avatars.find(id.value()).map(row -> new AvatarImage(row.contentType(), row.bytes()));
    }

    /** Stores a picture in the place of the one before, if there was one, and returns the new one's id. */
    public AvatarId replace(@Nullable AvatarId before, AvatarImage image) {
        remove(before);
        AvatarId id = new AvatarId(Ids.next());
        avatars.add(new AvatarEntity(id.value(), image.contentType(), image.bytes(), clock.instant()));
        return id;
    }

    /** Deletes a picture, if there is one. */
    public void remove(@Nullable AvatarId id) {
        if (id != null) {
            avatars.delete(id.value());
        }
    }
}
