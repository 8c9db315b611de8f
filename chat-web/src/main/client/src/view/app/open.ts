/** Opens the dialogs that are reached from several places; each is loaded when it is first wanted. */

import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import { showDialog, type Dialog } from '../parts/dialogs.ts';
import { loaded } from '../parts/lazy.ts';

type Properties = Record<string, unknown>;

/** Shows the element `name` of a part of the page, with these properties. */
async function open(from: EventTarget, part: Promise<unknown>, name: string, properties: Properties): Promise<void> {
  if (await loaded(part)) {
    showDialog(from, Object.assign(document.createElement(name) as Dialog, properties));
  }
}

export const openAccount = (from: EventTarget, chat: Chat): Promise<void> =>
  open(from, import('../account/account-dialog.ts'), 'parley-account', { chat });

export const openAdministration = (from: EventTarget, chat: Chat): Promise<void> =>
  open(from, import('../admin/reports-dialog.ts'), 'parley-reports', { chat });

export const openContacts = (from: EventTarget, chat: Chat): Promise<void> =>
  open(from, import('../people/contacts-dialog.ts'), 'parley-contacts', { chat });

export const openNewGroup = (from: EventTarget, chat: Chat): Promise<void> =>
  open(from, import('../sidebar/group-dialog.ts'), 'parley-group-dialog', { chat });

export const openProfile = (from: EventTarget, chat: Chat, userId: string): Promise<void> =>
  open(from, import('../people/profile-dialog.ts'), 'parley-profile-dialog', { chat, userId });

/** Reports a message to the administrators. */
export const openReport = (from: EventTarget, chat: Chat, message: { conversation_id: string; message_id: string }): Promise<void> =>
  open(from, import('../admin/report-dialog.ts'), 'parley-report-dialog', { chat, message });

export const openGroupSettings = (from: EventTarget, chat: Chat, conversation: Conversation): Promise<void> =>
  open(from, import('../details/group-settings-dialog.ts'), 'parley-group-settings', { chat, conversation });

export const openAddPeople = (from: EventTarget, chat: Chat, conversation: Conversation, present: ReadonlySet<string>): Promise<void> =>
  open(from, import('../details/add-people-dialog.ts'), 'parley-add-people', { chat, conversation, present });

export const openSettings = (from: EventTarget, chat: Chat): Promise<void> =>
  open(from, import('../settings/settings-dialog.ts'), 'parley-settings', { notifications: chat.notificationChoices });
