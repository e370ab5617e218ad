import { z } from 'zod';
import type { Html } from '#platform/html/html.ts';
import type { Context, Form } from './context.ts';
import type { Me, Scope } from './me.ts';
import type { Reply } from './reply.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may reach a route at all; what they may see behind it is decided where rows are found.
 * Closed unless opened by name: 'anyone' is written out. For whom is not an administrator, an
 * administrator's route does not exist; neither does a learning manager's for whom is none, be they administrator.
 */
export type Who = 'anyone' | 'person' | 'learning manager' | 'administrator';

type Shape = z.ZodType;
type Read<S> = S extends z.ZodType ? z.output<S> : Record<string, never>;

type Accepts<P, Q, B> = { params?: P; query?: Q; body?: B };
type Asker<W extends Who> = W extends 'anyone' ? Me | null : Me;

export type PageSpec<W extends Who, P, Q, B> = Accepts<P, Q, B> & {
  who: W;
  /** Draws the form again, with what was typed and a sentence beside each field. */
  again?: (c: Context<Asker<W>, Read<P>, Read<Q>, never>, form: Form) => Promise<Html | Reply> | Html | Reply;
  /** The largest body in bytes, where it is not the usual one. */
  limit?: number;
  /** Changes nothing but by `c.later`, so it is read for who asked last, while it is found out whether they still may. */
  ahead?: true;
  /**
   * Nothing is kept of it under a key: its answer tells a secret, it counts tries beside the transaction, or nobody
   * may learn who sent what.
   */
  unkept?: true;
};

export type EndpointSpec<W extends Who, P, Q, B, A> = Accepts<P, Q, B> & {
  who: W;
  id: string;
  summary: string;
  scope: Scope;
  answer: A;
  status?: 200 | 201 | 202 | 204;
  /** The largest body in bytes, where it is not the usual one. */
  limit?: number;
  /** As of a page: nothing is kept of it under a key. */
  unkept?: true;
};

/** A route as the server and the tests see it, whatever its types. */
export type Route = {
  method: Method;
  path: string;
  who: Who;
  params?: Shape;
  query?: Shape;
  body?: Shape;
  limit?: number;
  unkept?: true;
  ahead?: true;
  again?: (c: Context, form: Form) => Promise<Html | Reply> | Html | Reply;
  handle: (c: Context) => Promise<Html | Reply> | Html | Reply;
  /** Set for routes of the API: what OpenAPI says of them. */
  described?: { id: string; summary: string; scope: Scope; answer: Shape; status: number };
};

type Handle<W extends Who, P, Q, B> = (
  c: Context<Asker<W>, Read<P>, Read<Q>, Read<B>>,
) => Promise<Html | Reply> | Html | Reply;

function page(method: 'GET' | 'POST') {
  return <
    W extends Who,
    P extends Shape | undefined = undefined,
    Q extends Shape | undefined = undefined,
    B extends Shape | undefined = undefined,
  >(
    path: string,
    spec: PageSpec<W, P, Q, B>,
    handle: Handle<W, P, Q, B>,
  ): Route => ({ method, path, ...spec, handle }) as unknown as Route;
}

/** A page: get('/people/:id', { who: 'person', params }, (c) => view(c, …)). */
export const get = page('GET');
/** A form's target; it answers with a redirect, or draws the form again when the input is Invalid. */
export const post = page('POST');

/** An operation of the API, described in OpenAPI by the same schemas that check it. */
export function endpoint<
  A extends Shape,
  W extends Who,
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
>(
  method: Method,
  path: string,
  spec: EndpointSpec<W, P, Q, B, A>,
  handle: (c: Context<Asker<W>, Read<P>, Read<Q>, Read<B>>) => Promise<z.input<A>> | z.input<A>,
): Route {
  const { id, summary, scope, answer, status = 200, ...accepts } = spec;
  return {
    method,
    path: `/api/v1${path}`,
    ...accepts,
    described: { id, summary, scope, answer, status },
    handle: async (c: Context) => ({ json: await handle(c as never), status }),
  } as unknown as Route;
}

const done = z.object({ done: z.literal(true) });

/** An operation of the API for who is signed in that has nothing to tell but that it is done. */
export const act = <P extends Shape | undefined = undefined, B extends Shape | undefined = undefined>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  spec: { id: string; summary: string } & Accepts<P, undefined, B>,
  work: (c: Context<Me, Read<P>, Read<undefined>, Read<B>>) => Promise<unknown>,
): Route =>
  endpoint(method, path, { who: 'person', scope: 'write', answer: done, ...spec }, async (c) => {
    await work(c as never);
    return { done: true as const };
  });
