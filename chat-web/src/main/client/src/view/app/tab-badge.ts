/** Shows on the browser's tab, and on the icon of the installed page, that something waits to be read. */

import unreadIcon from '../../../favicon-unread.svg';
import icon from '../../../favicon.svg';
import { words } from '../../words/words.ts';

/** Puts the numbers into the title, a dot onto the icon, and the badge onto the installed page. */
export function showTabBadge({ unread, mentions }: { unread: number; mentions: number }): void {
  const name = words().appName;
  document.title = unread > 0 ? words().titleOfTab(unread, mentions, name) : name;
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  const address = new URL(unread > 0 ? unreadIcon : icon, import.meta.url).href;
  if (link && link.href !== address) {
    link.href = address;
  }
  // Few browsers have badges, and they refuse them to a page that is not installed.
  navigator.setAppBadge?.(unread).catch(() => {});
}
