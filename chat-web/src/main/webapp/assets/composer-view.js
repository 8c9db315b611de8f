/** Is the field in which a message is written. */

import { byId, say } from './dom.js';

const MOST_CHARACTERS = 16_000; // the server's limit of one message
const MOST_LINES = 8; // how far the field grows before it scrolls

export class ComposerView {
  #chat;
  #drafts = new Map(); // unsent text by conversation id
  #shownId = null;
  #text = byId('message-text');

  constructor(chat) {
    this.#chat = chat;
    this.#text.oninput = () => this.#changed();
    this.#text.onkeydown = (event) => {
      // An Enter that ends the choice of a character (isComposing) belongs to the input method.
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.#send();
      }
    };
    byId('composer').onsubmit = (event) => {
      event.preventDefault();
      this.#send();
    };
    this.#changed();
  }

  /** Brings out the draft of the conversation on the screen. */
  render() {
    const { openId } = this.#chat.conversations;
    if (openId === this.#shownId) {
      return;
    }
    this.#drafts.set(this.#shownId, this.#text.value);
    this.#shownId = openId;
    this.#text.value = this.#drafts.get(openId) ?? '';
    this.#changed();
    if (openId) {
      // On a touch screen the field would bring up the keyboard, which covers the messages.
      const target = matchMedia('(pointer: fine)').matches ? this.#text : byId('conversation-name');
      target.focus();
    }
  }

  #send() {
    const content = this.#text.value.trim();
    if (content && content.length <= MOST_CHARACTERS) {
      this.#text.value = '';
      this.#changed();
      this.#chat.post(content);
    }
    this.#text.focus();
  }

  #changed() {
    const { length } = this.#text.value.trim();
    const tooLong = length > MOST_CHARACTERS;
    const number = (count) => count.toLocaleString();
    const excess =
      `This message has ${number(length)} characters, ${number(MOST_CHARACTERS)} is the most. Shorten it to send it.`;
    say(byId('composer-error'), tooLong ? excess : '');
    this.#text.setAttribute('aria-invalid', String(tooLong));
    byId('send').disabled = length === 0 || tooLong;
    this.#text.rows = 1;
    while (this.#text.rows < MOST_LINES && this.#text.scrollHeight > this.#text.clientHeight) {
      this.#text.rows += 1;
    }
  }
}
