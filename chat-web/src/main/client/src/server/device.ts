/** Gives this tab the id under which the server knows it as a device. */

import { newUuid } from './ids.ts';

const DEVICE = 'parley.device_id';

/** The id of this tab, the same after a reload; a tab that was duplicated gets one of its own. */
export async function deviceId(): Promise<string> {
  const known = sessionStorage.getItem(DEVICE);
  if (known && (await isFree(known))) {
    return known;
  }
  const fresh = newUuid();
  sessionStorage.setItem(DEVICE, fresh);
  await isFree(fresh);
  return fresh;
}

/** Takes an id for as long as this tab lives, if no other tab has it: a duplicate starts with a copy of the storage. */
function isFree(id: string): Promise<boolean> {
  if (!navigator.locks) {
    return Promise.resolve(true);
  }
  return new Promise((answer) => {
    void navigator.locks.request(`parley.device.${id}`, { ifAvailable: true }, (lock) => {
      answer(lock !== null);
      return lock ? new Promise<void>(() => {}) : undefined; // never let go: the browser does when the tab closes
    });
  });
}
