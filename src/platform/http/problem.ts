import { STATUS_CODES } from 'node:http';
import { Forbidden, Invalid, NotFound, type Sentence } from '#platform/errors.ts';
import { Html } from '#platform/html/html.ts';
import { t } from '#platform/words.ts';
import type { Context, Form } from './context.ts';
import type { Faces } from './faces.ts';
import type { Reply } from './reply.ts';
import { SignedOut, TooMany, Unreadable } from './refusals.ts';
import type { Route } from './route.ts';
import { printable } from './sound.ts';

/** What is answered when a handler threw: the three errors in words, anything else as a bug. */
export async function problem(c: Context, faces: Faces, route: Route, error: unknown): Promise<Html | Reply> {
  const status = isForgedAddress(route, error) ? 422 : statusOf(error);
  if (status === 500) c.request.log.error(error);
  const fields = error instanceof Invalid ? inWords(c, error.fields) : {};
  const refused = error instanceof Forbidden && error.sentence ? error.sentence(c) : null;
  const headers: Record<string, string> =
    error instanceof TooMany ? { 'retry-after': String(error.seconds) } : {};
  if (forPrograms(c, route)) {
    const body = {
      type: 'about:blank',
      title: STATUS_CODES[status],
      status,
      ...(error instanceof Invalid ? { detail: Object.values(fields).join(' ') } : {}),
      ...(refused ? { detail: refused } : {}),
      ...(error instanceof Invalid ? { errors: fields } : {}),
    };
    return { json: body, status, headers };
  }
  if (route.again && (error instanceof Invalid || refused)) {
    const errors = refused ? { form: refused } : fields;
    return drawAgain(c, faces, route, { values: typed(c), errors }, status);
  }
  const sentences = refused ? [refused] : status === 413 ? [t(c, 'input.too_much')] : Object.values(fields);
  return { page: faces.problemPage(c, status, sentences), status, headers };
}

const forPrograms = (c: Context, route: Route): boolean =>
  route.described !== undefined ||
  c.path.startsWith('/api/') ||
  c.request.headers.accept === 'application/json';

/** The form once more; for someone who may not even see it, what they would have been told without having sent it. */
async function drawAgain(
  c: Context,
  faces: Faces,
  route: Route,
  form: Form,
  status: number,
): Promise<Html | Reply> {
  const { again, ...once } = route;
  try {
    const drawn = await again!(c, form);
    return drawn instanceof Html ? { page: drawn, status } : drawn;
  } catch (refusal) {
    return problem(c, faces, once, refusal);
  }
}

function statusOf(error: unknown): number {
  if (error instanceof NotFound) return 404;
  if (error instanceof Forbidden) return 403;
  if (error instanceof Invalid) return 422;
  if (error instanceof TooMany) return 429;
  if (error instanceof SignedOut) return 401;
  if (error instanceof Unreadable) return error.status;
  return 500;
}

/** What PostgreSQL says of a value that is none of its type: text, number or time. */
const noSuchValue = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);

/** Where a list goes on stands in the address in a form that only we write: whoever writes their own is refused. */
const isForgedAddress = (route: Route, error: unknown): boolean =>
  route.method === 'GET' && noSuchValue.has((error as { code?: string }).code ?? '');

function inWords(c: Context, fields: Record<string, Sentence>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([field, sentence]) => [field, sentence(c)]));
}

/** What was typed, so that the form can be drawn again with it; a password is not sent back. */
function typed(c: Context): Form['values'] {
  const given = Object.entries((c.request.body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    given
      .filter(([name]) => !name.startsWith('password'))
      .map(([name, value]) => [name, [value].flat().map(asText).filter(Boolean).join(',')]),
  );
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? printable(value) : typeof value === 'number' ? String(value) : '';
