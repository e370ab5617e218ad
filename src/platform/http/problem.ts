import { STATUS_CODES } from 'node:http';
import { Forbidden, Invalid, NotFound, type Sentence } from '#platform/errors.ts';
import type { Html } from '#platform/html/html.ts';
import type { Context, Form } from './context.ts';
import type { Faces } from './faces.ts';
import type { Reply } from './reply.ts';
import { SignedOut, TooMany } from './refusals.ts';
import type { Route } from './route.ts';

/** What is answered when a handler threw: the three errors in words, anything else as a bug. */
export async function problem(c: Context, faces: Faces, route: Route, error: unknown): Promise<Html | Reply> {
  const status = statusOf(error);
  if (status === 500) c.request.log.error(error);
  const fields = error instanceof Invalid ? inWords(c, error.fields) : {};
  const headers: Record<string, string> =
    error instanceof TooMany ? { 'retry-after': String(error.seconds) } : {};
  if (route.described || c.request.headers.accept === 'application/json') {
    const body = {
      type: 'about:blank',
      title: STATUS_CODES[status],
      status,
      ...(error instanceof Invalid ? { detail: Object.values(fields).join(' ') } : {}),
      ...(error instanceof Invalid ? { errors: fields } : {}),
    };
    return { json: body, status, headers };
  }
  const refused = error instanceof Forbidden && error.sentence ? error.sentence(c) : null;
  if (route.again && (error instanceof Invalid || refused)) {
    const errors = refused ? { form: refused } : fields;
    return drawAgain(c, faces, route, { values: typed(c), errors }, status);
  }
  const sentences = refused ? [refused] : Object.values(fields);
  return { page: faces.problemPage(c, status, sentences), status, headers };
}

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
    return { page: await again!(c, form), status };
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
  return 500;
}

function inWords(c: Context, fields: Record<string, Sentence>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([field, sentence]) => [field, sentence(c)]));
}

/** What was typed, so that the form can be drawn again with it; a password is not sent back. */
function typed(c: Context): Form['values'] {
  const given = Object.entries((c.request.body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    given
      .filter(([name]) => !name.startsWith('password'))
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)]),
  );
}
