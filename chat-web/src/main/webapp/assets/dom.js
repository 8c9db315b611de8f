/** Builds page elements; text only ever enters the page as text nodes, so no message can become markup. */

export const byId = (id) => document.getElementById(id);

/** Creates an element with attributes, `on…` listeners and children (nodes or text); empty values are left out. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** Shows a message in an element that is hidden while it has nothing to say. */
export function say(node, text) {
  node.textContent = text ?? '';
  node.hidden = !text;
}

/**
 * Makes the children of `parent` match `items`, keeping the elements of items that stay.
 * Kept elements hold their focus, and a screen reader announces only what is new.
 */
export function reconcile(parent, items, { key, create, update }) {
  const old = new Map([...parent.children].map((child) => [child.itemKey, child]));
  let place = parent.firstChild;
  for (const item of items) {
    const itemKey = key(item);
    let node = old.get(itemKey);
    old.delete(itemKey);
    if (!node) {
      node = create(item);
      node.itemKey = itemKey;
    }
    update(node, item);
    if (node === place) {
      place = place.nextSibling;
    } else {
      parent.insertBefore(node, place);
    }
  }
  for (const gone of old.values()) {
    gone.remove();
  }
}
