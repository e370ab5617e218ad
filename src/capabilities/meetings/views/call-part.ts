import { html, type Html } from '#platform/html/html.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Shown } from './shown.ts';

/** The call inside the page, where the site has it. */
export function callPart(_c: Viewer, { call }: Shown): Html | null {
  return call ? html`` : null;
}
