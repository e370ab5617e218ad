import type { FastifyInstance, InjectOptions } from 'fastify';

export type Answer = {
  status: number;
  body: string;
  to: string | undefined;
  headers: Record<string, unknown>;
  json: <T>() => T;
};

/** A browser, or a program with a token, in front of the application. */
export class Client {
  readonly app: FastifyInstance;
  readonly cookies = new Map<string, string>();
  token: string | undefined;

  constructor(app: FastifyInstance, session: string | null) {
    this.app = app;
    if (session) this.cookies.set('stoa_session', session);
  }

  get(url: string): Promise<Answer> {
    return this.send({ method: 'GET', url });
  }

  /** Sends a form as a browser does: fields by name, a list where a name comes more than once. */
  post(url: string, fields: Record<string, string | number | boolean | string[]> = {}): Promise<Answer> {
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) form.append(name, String(one));
    return this.send({
      method: 'POST',
      url,
      payload: form.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  }

  /** Sends a form with files, each as [name of the file, its bytes]. */
  async upload(url: string, fields: Record<string, string | [string, Buffer]>): Promise<Answer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === 'string') form.append(name, value);
      else form.append(name, new Blob([new Uint8Array(value[1])]), value[0]);
    }
    const encoded = new Response(form);
    const payload = Buffer.from(await encoded.arrayBuffer());
    return this.send({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': encoded.headers.get('content-type')! },
    });
  }

  /** Calls the API; a body is sent as JSON. */
  api(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const url = `/api/v1${path}`;
    if (body === undefined) return this.send({ method, url, headers });
    return this.send({
      method,
      url,
      payload: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  }

  async send(options: InjectOptions): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers: Record<string, string> = {
      'sec-fetch-site': 'same-origin',
      ...(options.headers as Record<string, string>),
    };
    if (cookie && !this.token) headers['cookie'] = cookie;
    if (this.token) headers['authorization'] = `Bearer ${this.token}`;
    const response = await this.app.inject({ ...options, headers });
    for (const { name, value, maxAge } of response.cookies) {
      if (maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, encodeURIComponent(value));
    }
    return {
      status: response.statusCode,
      body: response.body,
      to: response.headers.location,
      headers: response.headers,
      json: <T>() => response.json<T>(),
    };
  }
}
