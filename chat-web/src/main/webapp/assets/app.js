/** Starts the page: continues the session of this tab or asks the person to log in. */

import { Backoff } from './backoff.js';
import { Chat } from './chat.js';
import { ChatView } from './chat-view.js';
import { byId, say } from './dom.js';
import { Problem } from './http.js';
import { Session } from './session.js';
import { SignInView } from './sign-in-view.js';

const session = new Session();
const signIn = new SignInView(session, enter);
let running = null; // the chat of the person who is logged in, and its view

session.addEventListener('ended', () => leave('Your session has ended. Please log in again.'));
document.addEventListener('visibilitychange', () => running?.chat.markRead());
begin();

async function begin() {
  const resumed = await untilReachable(() => session.resume());
  if (resumed) {
    await enter();
  } else if (byId('sign-in').hidden) {
    signIn.show();
  }
}

async function enter() {
  const chat = new Chat(session);
  const view = new ChatView(chat, () => {
    session.logOut();
    leave();
  });
  chat.socket.addEventListener('disabled', () => {
    session.forget();
    leave('This account has been disabled.');
  });
  running = { chat, view };
  const me = await untilReachable(() => chat.start());
  if (me) {
    view.show(me);
  }
}

function leave(reason) {
  running?.chat.stop();
  running?.view.hide();
  running = null;
  signIn.show(reason);
}

/** Repeats an action while the server cannot be reached; a refusal yields null, the session has said why. */
async function untilReachable(action) {
  const backoff = new Backoff();
  for (;;) {
    try {
      return await action();
    } catch (problem) {
      if (problem.status === 401 || problem.status === 403) {
        return null;
      }
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      say(byId('splash'), `${problem.message} Trying again…`);
      await new Promise((resume) => setTimeout(resume, backoff.nextMs()));
    } finally {
      say(byId('splash'), '');
    }
  }
}
