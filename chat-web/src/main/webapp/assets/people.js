/** Remembers the names of people, and asks the server for those it has not met. */

export class People {
  #byId = new Map();
  #asked = new Set();
  #api;
  #learned;

  /** @param learned is called when a name that was asked for has come */
  constructor(api, learned) {
    this.#api = api;
    this.#learned = learned;
  }

  remember(people) {
    for (const person of people ?? []) {
      this.#byId.set(person.user_id, person);
    }
  }

  /** The name to show for a person, for now a general one when it has to be asked for. */
  nameOf(userId) {
    const person = this.#byId.get(userId);
    if (!person) {
      this.#ask(userId);
    }
    return person ? person.display_name || person.username : 'Someone';
  }

  #ask(userId) {
    if (!this.#asked.has(userId)) {
      this.#asked.add(userId);
      this.#api
        .user(userId)
        .then((person) => {
          this.remember([person]);
          this.#learned();
        })
        .catch(() => {}); // someone who left stays "Someone"
    }
  }
}
