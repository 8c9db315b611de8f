/** Makes sure that one tab of the browser does a thing at a time. */

import { newUuid } from './ids.ts';

const LEASE_MS = 15_000; // longer than a request takes; a tab that died holds things up for no longer
const SETTLE_MS = 50; // by then another tab that took the lease at the same moment has written it too
const LOOK_AGAIN_MS = 200;

/** Runs `action` while no other tab runs one under the same name. */
export async function exclusively<T>(name: string, action: () => Promise<T>): Promise<T> {
  // Web Locks are missing when the page came over plain HTTP from another machine.
  return navigator.locks ? await navigator.locks.request(name, action) : await underLease(name, action);
}

async function underLease<T>(name: string, action: () => Promise<T>): Promise<T> {
  const key = `parley.lease.${name}`;
  const owner = newUuid();
  while (!(await took(key, owner))) {
    await pause(LOOK_AGAIN_MS);
  }
  const renewal = setInterval(() => write(key, owner), LEASE_MS / 3);
  try {
    return await action();
  } finally {
    clearInterval(renewal);
    localStorage.removeItem(key);
  }
}

async function took(key: string, owner: string): Promise<boolean> {
  const lease = JSON.parse(localStorage.getItem(key) ?? 'null') as { owner: string; until: number } | null;
  if (lease && lease.until > Date.now()) {
    return false;
  }
  write(key, owner);
  await pause(SETTLE_MS);
  return (JSON.parse(localStorage.getItem(key) ?? 'null') as { owner: string } | null)?.owner === owner;
}

function write(key: string, owner: string): void {
  localStorage.setItem(key, JSON.stringify({ owner, until: Date.now() + LEASE_MS }));
}

function pause(ms: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, ms));
}
