/** Makes the random ids of messages and devices. */

/** A random UUID; crypto.randomUUID is missing when the page came over plain HTTP from another machine. */
export function newUuid(): string {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40; // version 4 of RFC 9562
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80; // its variant
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
