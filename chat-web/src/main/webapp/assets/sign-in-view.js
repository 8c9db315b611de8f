/** Is the form to log in or to create an account. */

import { byId, say } from './dom.js';

const WORDS = {
  logIn: {
    lead: 'Log in to talk with your team.',
    submit: 'Log in',
    other: 'Create an account',
    password: 'current-password',
  },
  register: {
    lead: 'Create an account to talk with your team.',
    submit: 'Create account',
    other: 'I have an account already',
    password: 'new-password',
  },
};

export class SignInView {
  #session;
  #entered;
  #registering = false;
  #form = byId('sign-in-form');
  #error = byId('sign-in-error');

  /** @param entered is called when the person is logged in */
  constructor(session, entered) {
    this.#session = session;
    this.#entered = entered;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    byId('sign-in-switch').addEventListener('click', () => this.#show(!this.#registering));
  }

  /** Shows the form, with the reason why the person is back here, if any. */
  show(reason = '') {
    this.#show(false);
    say(this.#error, reason);
    byId('sign-in').hidden = false;
    this.#form.elements.username.focus();
  }

  hide() {
    byId('sign-in').hidden = true;
    this.#form.reset();
  }

  #show(registering) {
    this.#registering = registering;
    const words = registering ? WORDS.register : WORDS.logIn;
    say(this.#error, '');
    byId('sign-in-lead').textContent = words.lead;
    byId('sign-in-submit').textContent = words.submit;
    byId('sign-in-switch').textContent = words.other;
    byId('display-name-field').hidden = !registering;
    this.#form.elements.password.autocomplete = words.password;
  }

  async #submit() {
    const { username, password, display_name: displayName } = this.#form.elements;
    const missing = [username, password].find((field) => !field.value.trim());
    if (missing) {
      say(this.#error, `Enter your ${missing.name}.`);
      missing.focus();
      return;
    }
    const submit = byId('sign-in-submit');
    submit.disabled = true;
    say(this.#error, '');
    try {
      if (this.#registering) {
        const name = displayName.value.trim() || undefined;
        const fields = { username: username.value.trim(), password: password.value, display_name: name };
        await this.#session.register(fields);
      } else {
        await this.#session.logIn(username.value.trim(), password.value);
      }
      this.hide();
      this.#entered();
    } catch (problem) {
      say(this.#error, problem.message);
    } finally {
      submit.disabled = false;
    }
  }
}
