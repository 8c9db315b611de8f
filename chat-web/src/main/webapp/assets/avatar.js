/** Draws the round initials that stand for a person or a group. */

const HUES = 8; // as many as base.css has .hue- classes

/** Shows the initials of `name` in `node`, in a colour that stays the same for the same `id`. */
export function paintAvatar(node, name, id) {
  const letters = initials(name);
  if (node.textContent !== letters) {
    node.textContent = letters;
  }
  node.className = `avatar hue-${hash(id) % HUES}`;
}

function initials(name) {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends.map((word) => [...word][0].toLocaleUpperCase()).join('') || '?';
}

/** FNV-1a; its upper half, because the lower bits mix too little. */
function hash(text) {
  let sum = 0x811c9dc5;
  for (const sign of text) {
    sum = Math.imul(sum ^ sign.codePointAt(0), 0x01000193);
  }
  return sum >>> 16;
}
