/** The API of a running site from outside, as a program uses it with a token. */
export type ApiClient = {
  call<Answer = unknown>(token: string, method: Method, path: string, body?: unknown): Promise<Answer>;
};

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The site did not do what it was asked; `status` is that of its answer. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Throws Refused for every answer that is none of success. `address` is that of the site, without a slash. */
export function apiClient(address: string): ApiClient {
  return {
    async call<Answer>(token: string, method: Method, path: string, body?: unknown) {
      const answer = await fetch(`${address}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok)
        throw new Refused(answer.status, `${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
      return (text === '' ? null : JSON.parse(text)) as Answer;
    },
  };
}
