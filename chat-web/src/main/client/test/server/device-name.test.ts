/** Tests of the names that browsers and systems get. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agentNames } from '../../src/server/device-name.ts';

const KNOWN: readonly [string, string, string][] = [
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox', 'Linux'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0', 'Edge', 'Windows'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 OPR/124.0.0.0', 'Opera', 'Windows'],
  ['Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36', 'Chrome', 'Android'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15', 'Safari', 'macOS'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1', 'Chrome', 'iPhone'],
  ['Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/145.0 Mobile/15E148 Safari/605.1.15', 'Firefox', 'iPad'],
  ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36', 'Chrome', 'ChromeOS'],
];

test('a user agent tells the browser itself, not those it says it is like', () => {
  for (const [userAgent, browser, system] of KNOWN) {
    assert.deepEqual(agentNames({ userAgent }), { browser, system }, userAgent);
  }
});

test('brands tell more than the user agent, without the one that is made up', () => {
  const brands = [{ brand: 'Chromium' }, { brand: 'Brave' }, { brand: 'Not_A Brand' }];
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
  assert.deepEqual(agentNames({ userAgent, brands, platform: 'Linux' }), { browser: 'Brave', system: 'Linux' });
  assert.equal(agentNames({ userAgent, brands: [{ brand: 'Not)A;Brand' }, { brand: 'Chromium' }] }).browser, 'Chromium');
  assert.equal(agentNames({ userAgent, brands: [{ brand: 'Google Chrome' }] }).browser, 'Chrome');
});

test('what is not known has no name', () => {
  assert.deepEqual(agentNames({ userAgent: 'curl/8.0', platform: 'Unknown' }), { browser: '', system: '' });
});
