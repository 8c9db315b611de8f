/** Loads a part of the page that is rarely used. */

/**
 * Waits for `part` to be loaded and says whether it is. The file that a page of an older build names may be gone from the
 * server: then the page is loaded anew, which loses nothing, as drafts and outgoing messages are kept.
 */
export async function loaded(part: Promise<unknown>): Promise<boolean> {
  try {
    await part;
    return true;
  } catch {
    const serverIsThere = await fetch(document.baseURI, { method: 'HEAD' }).catch(() => null);
    if (serverIsThere?.ok) {
      location.reload();
    }
    return false;
  }
}
