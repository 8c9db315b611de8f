/** Works out the initials and the colour that stand for a person or a group. */

const HUES = 8; // as many as the avatar has colours

/** A number below HUES, always the same for the same id. */
export function hueOf(id: string): number {
  return hash(id) % HUES;
}

/** The first letters of the first and the last word. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/).filter(Boolean);
  const ends = parts.length > 1 ? [parts[0], parts[parts.length - 1]] : parts;
  return ends.map((part) => [...(part ?? '')][0]?.toLocaleUpperCase() ?? '').join('') || '?';
}

/** FNV-1a; its upper half, because the lower bits mix too little. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const sign of text) {
    sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  }
  return sum >>> 16;
}
