/** Gives `wa-icon` the page's own icons, from one file of this origin; Web Awesome would ask another host for them. */

import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import sprite from './icons.svg';

const address = new URL(sprite, import.meta.url).href;

// `default` is what we name, `system` what Web Awesome's own components do.
for (const library of ['default', 'system']) {
  registerIconLibrary(library, {
    resolver: (name) => `${address}#${name}`,
    spriteSheet: true,
    mutator: (svg) => svg.setAttribute('viewBox', '0 0 24 24'), // else it is twice as wide as high, over its neighbours
  });
}
