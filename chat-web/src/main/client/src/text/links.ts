/** Says which addresses a message may link to, and finds those that stand in the text as they are. */

const ALLOWED = /^(?:https?:\/\/|mailto:)/i;

/** Spaces, controls and marks that nobody sees make an address look like another one; so does \, which browsers read as /. */
const DECEIVES = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\]/u;

/** Longer ones are no addresses that people send each other; browsers and servers cut off not far above it. */
const LONGEST_ADDRESS = 2048;

// Looked for only where one begins. "](" ends the name of a link, which may itself be an address.
const BARE = /(?:https?:\/\/|mailto:)(?:(?!\]\()[^\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>"`\\])*/iuy;

/** Of the sentence around it, not of the address. */
const SENTENCE_END = new Set('.,:;!?\'*_~[]{}|…“”‘’«»。、，！？；：（）「」');

/** Whether a message may link there: the web and e-mail only, and no user's name that looks like a host. */
export function isAllowed(address: string): boolean {
  if (address.length > LONGEST_ADDRESS || !ALLOWED.test(address) || DECEIVES.test(address) || !URL.canParse(address)) {
    return false;
  }
  const url = new URL(address);
  if (url.protocol === 'mailto:') {
    return url.pathname.includes('@');
  }
  const web = url.protocol === 'http:' || url.protocol === 'https:';
  return web && url.username === '' && url.password === '';
}

/** What stands at `at` as an address, and the link if it may be one; null if no address begins there. */
export function addressAt(text: string, at: number): { text: string; allowed: boolean } | null {
  BARE.lastIndex = at;
  const match = BARE.exec(text);
  if (!match) {
    return null;
  }
  const address = withoutEnd(match[0]);
  return { text: address, allowed: isAllowed(address) };
}

/** "(see http://example.org/a_(b))." ends before the last parenthesis: it closes none of the address. */
function withoutEnd(address: string): string {
  let open = 0;
  for (const character of address) {
    open += character === '(' ? 1 : character === ')' ? -1 : 0;
  }
  let end = address.length;
  while (end > 0 && (SENTENCE_END.has(address[end - 1]!) || (address[end - 1] === ')' && open < 0))) {
    open += address[end - 1] === ')' ? 1 : 0;
    end--;
  }
  return address.slice(0, end);
}
