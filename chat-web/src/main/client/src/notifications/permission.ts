/** Knows whether the browser lets this page show notifications, and asks for it. */

/** `unavailable`: the browser has none, or the page did not come over HTTPS. */
export type Permission = NotificationPermission | 'unavailable';

export function permission(): Permission {
  return globalThis.isSecureContext && 'Notification' in globalThis ? Notification.permission : 'unavailable';
}

/** Asks the person, who has just clicked; a browser asks no one who has not. */
export async function askPermission(): Promise<Permission> {
  await Notification.requestPermission();
  return permission();
}
