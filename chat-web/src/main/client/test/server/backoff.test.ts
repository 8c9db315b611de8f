/** Tests of the delays between attempts. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Backoff } from '../../src/server/backoff.ts';

test('the longest delay doubles with each failure, up to twenty seconds', () => {
  const backoff = new Backoff(() => 1);
  const delays = Array.from({ length: 8 }, () => backoff.nextMs());
  assert.deepEqual(delays, [500, 1000, 2000, 4000, 8000, 16_000, 20_000, 20_000]);
});

test('a delay is anything down to nothing', () => {
  assert.equal(new Backoff(() => 0).nextMs(), 0);
});

test('after a success the delays begin anew', () => {
  const backoff = new Backoff(() => 1);
  backoff.nextMs();
  backoff.nextMs();
  backoff.reset();
  assert.equal(backoff.nextMs(), 500);
});
