/** Speaks JSON with the server's REST interface and turns its refusals into Problems. */

import type { ProblemBody } from './protocol.ts';

/** The code of a Problem when no server answered. */
export const UNREACHABLE = 'unreachable';

/** What the server answered instead of what was asked (RFC 9457), or that it could not be reached (status 0). */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly retryAfterMs: number | undefined;

  constructor(status: number, code: string, message: string, retryAfterMs?: number) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }

  /** Whether the server said that these credentials are worth nothing, now and later. */
  get isRefusal(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 429;
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface RequestOptions {
  body?: unknown;
  token?: string | undefined;
  signal?: AbortSignal | undefined;
  as?: 'json' | 'blob' | undefined; // what the answer is; JSON if nothing is said
}

/** Sends one request, a Blob as it is and all else as JSON, and returns the answer, or null when it has no content. */
export async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  const { body, token, signal, as } = options;
  const headers = new Headers({ Accept: as === 'blob' ? '*/*' : 'application/json, application/problem+json' });
  if (token) {
    headers.set('Authorization', `Bearer ${token}`);
  }
  if (body !== undefined) {
    headers.set('Content-Type', body instanceof Blob ? body.type : 'application/json');
  }
  const address = new URL(path, new URL('api/v1/', document.baseURI));
  let response: Response;
  try {
    response = await fetch(address, {
      method,
      headers,
      body: body === undefined || body instanceof Blob ? (body ?? null) : JSON.stringify(body),
      signal: signal ?? null,
    });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem(0, UNREACHABLE, 'The server cannot be reached.');
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  if (response.status === 204) {
    return null as T;
  }
  return (await (as === 'blob' ? response.blob() : response.json())) as T;
}

async function problemOf(response: Response): Promise<Problem> {
  const problem = (await response.json().catch(() => ({}))) as Partial<ProblemBody>;
  const message = problem.detail ?? problem.title ?? `The server answered with error ${response.status}.`;
  return new Problem(response.status, problem.code ?? 'unknown', message, problem.retry_after_ms);
}

/** Whatever was thrown, as an Error. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
