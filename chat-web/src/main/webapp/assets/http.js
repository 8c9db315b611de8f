/** Speaks JSON with the server's REST interface and turns its refusals into Problems. */

const ROOT = new URL('api/v1/', document.baseURI);

/** What the server answered instead of what was asked (RFC 9457), or that it could not be reached (status 0). */
export class Problem extends Error {
  constructor(status, code, message) {
    super(message);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
  }
}

/** Sends one request and returns the answer's JSON, or null when it has no content. */
export async function request(method, path, { body, token, signal } = {}) {
  const headers = { Accept: 'application/json, application/problem+json' };
  if (token) {
    headers.Authorization = `Bearer ${token}`;
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  let response;
  try {
    response = await fetch(new URL(path, ROOT), { method, headers, body: body && JSON.stringify(body), signal });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem(0, 'unreachable', 'The server cannot be reached. Check your connection and try again.');
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response.status === 204 ? null : response.json();
}

async function problemOf(response) {
  const problem = await response.json().catch(() => ({}));
  const message = problem.detail ?? problem.title ?? `The server answered with error ${response.status}.`;
  return new Problem(response.status, problem.code ?? 'unknown', message);
}
