import { html, type Html } from '#platform/html/html.ts';
import type { About } from '../listing/find-about.ts';
import type { Programme } from '../programme.ts';

/** What the page of a programme is drawn from; `takes` says whether somebody may apply now, be it to wait. */
export type AboutShown = { programme: Programme; about: About; takes: boolean };

/** What was written as plain text with empty lines between its parts. */
export const paragraphs = (text: string): Html[] =>
  text
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== '')
    .map((one) => html`<p>${one.trim()}</p>`);
