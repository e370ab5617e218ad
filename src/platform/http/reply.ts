import type { Readable } from 'node:stream';
import type { Html } from '#platform/html/html.ts';

/** What a handler answers when it is not simply a page. */
export type Reply =
  | {
      to: string;
      status?: 302 | 303 | 308;
      cookies?: Cookie[];
      flash?: string;
      headers?: Record<string, string>;
    }
  | { json: unknown; status?: number; headers?: Record<string, string> }
  | { page: Html; status?: number; headers?: Record<string, string>; cookies?: Cookie[] }
  | { bytes: Buffer | Readable; type: string; status?: number; headers?: Record<string, string> };

export type Cookie = { name: string; value: string; maxAge: number; httpOnly?: boolean };

/** Go elsewhere after a form has been taken. */
export const redirect = (
  to: string,
  more: { cookies?: Cookie[]; flash?: string; headers?: Record<string, string> } = {},
): Reply => ({
  to,
  status: 303,
  ...more,
});
/** The thing lives elsewhere now, for good. */
export const moved = (to: string): Reply => ({ to, status: 308 });
export const json = (body: unknown, status = 200): Reply => ({ json: body, status });
