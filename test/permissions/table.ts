import { clara, femi, ines, type Role as Person } from '../support/cast.ts';
import type { Stoa } from '../support/stoa.ts';

/**
 * Who may what, as a table that a reviewer can read: a row is a route, asked in a situation, and what each
 * role gets for an answer, in the order of `roles`.
 *
 *   row('GET /discussions/:id', inClosed, 'in  in  404  ok  ok  ok  404')
 *
 *   ok   taken: a page, a redirect after a form, a JSON answer; also when the input was not complete (422)
 *   in   sent to sign in, or 401
 *   no   403: the thing is seen, but this may not be done to it
 *   404  it does not exist for this role
 *
 * Rows of the API have three more columns: Ana's token that reads, hers that writes, and Femi's token of the scope admin.
 * Rows of a route for learning managers have one more at the end: Inês, who is one. Elsewhere she is but a colleague.
 */
export const roles = [
  'stranger',
  'deactivated',
  'elsewhere',
  'member',
  'moderator',
  'owner',
  'administrator',
] as const;
export const tokens = ['read token', 'write token', 'admin token'] as const;
export const learningManager = 'learning manager';
export type Role = (typeof roles)[number] | typeof learningManager;

/** What is asked with: values for the parameters of the address, the query, and a body that is complete. */
export type Request = {
  params?: Record<string, string | number>;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
};

/** Makes the situation anew for each role, as an act that is allowed changes it. */
export type Situation = (stoa: Stoa, role: Role | (typeof tokens)[number]) => Promise<Request> | Request;

export type Row = { route: string; situation: Situation; answers: readonly string[] };

export function row(route: string, situation: Situation, answers: string): Row {
  return { route, situation, answers: answers.trim().split(/\s+/) };
}

/** For routes that need nothing said: a page of one's own, a list. */
export const asIs: Situation = () => ({});

/** Who opens a page where it is looked at for itself: an owner, else an administrator, else a learning manager. */
export function openerOf({ answers }: Row): { role: Role; person: Person } | undefined {
  const isForHer = [roles.length + 1, roles.length + tokens.length + 1].includes(answers.length);
  const openers: readonly [Role, Person, answer: string | undefined][] = [
    ['owner', clara, answers[roles.indexOf('owner')]],
    ['administrator', femi, answers[roles.indexOf('administrator')]],
    [learningManager, ines, isForHer ? answers.at(-1) : undefined],
  ];
  const [role, person] = openers.find(([, , answer]) => answer === 'ok') ?? [];
  return role && person && { role, person };
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The address that a route has in a situation. */
export function addressOf(
  route: string,
  { params = {}, query }: Request,
): { method: Method; path: string; url: string } {
  const [method, path] = route.split(' ') as [Method, string];
  const address = path.replaceAll(/:(\w+)|\*/g, (whole, name: string | undefined) =>
    encodeURIComponent(String(params[name ?? whole])),
  );
  return { method, path, url: query ? `${address}?${new URLSearchParams(query)}` : address };
}
