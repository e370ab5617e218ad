import { html, type Html } from '#platform/html/html.ts';
import { errorPage, type ErrorKind } from '#ui/error-page.ts';
import type { Viewer } from '#ui/viewer.ts';

const kinds: Record<number, ErrorKind> = {
  400: 'invalid',
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  413: 'invalid',
  415: 'invalid',
  422: 'invalid',
  429: 'too-many',
};

/** The page for what could not be answered, with the sentences that say what was wrong. */
export function problemPage(viewer: Viewer, status: number, sentences: readonly string[]): Html {
  const detail = sentences.length > 0 ? sentences.map((sentence) => html`${sentence} `) : undefined;
  return errorPage(viewer, kinds[status] ?? 'broken', detail);
}
