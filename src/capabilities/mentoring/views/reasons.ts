import { matchReason } from '#capabilities/programmes/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import type { Reason } from '#shared/grouping/mentoring/reasons.ts';
import type { Viewer } from '#ui/viewer.ts';
import { t } from '../words.ts';

type Pair = { seeker: { id: number; name: string }; giver: { id: number; name: string } };

/** Why these two could suit each other, one sentence for each reason. */
export function reasonList(c: Viewer, reasons: readonly Reason[], { seeker, giver }: Pair): Html | false {
  if (reasons.length === 0) return false;
  const nameOf = (id: number) => (id === seeker.id ? seeker.name : giver.name);
  return html`<ul aria-label="${t(c, 'reasons.label')}">
    ${reasons.map((one) => html`<li>${matchReason(c, one, { seeker: seeker.id, giver: giver.id }, nameOf)}</li>`)}
  </ul>`;
}
