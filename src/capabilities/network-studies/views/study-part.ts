import { html, type Html } from '#platform/html/html.ts';
import { actionForm } from '#ui/form.ts';
import { button } from '#ui/button.ts';
import { fold } from '#ui/fold.ts';
import { livePart } from '#ui/live.ts';
import { meter } from '#ui/meter.ts';
import { notice } from '#ui/notice.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { StudyPerson } from '../queries.ts';
import { sayRemark } from '../remark-words.ts';
import type { Study } from '../study.ts';
import { studyTopic } from '../topics.ts';
import { t } from '../words.ts';
import { bridgesOf } from './bridges.ts';
import { communitiesOf } from './communities.ts';
import { groupsOf } from './groups.ts';
import { stateBadge } from './study-state.ts';
import { wholeOf } from './whole.ts';

export type ShownStudy = { study: Study; people: ReadonlyMap<number, StudyPerson> };

/** What changes while a network is measured; drawn again in place. */
export function studyPart(c: Viewer, { study, people }: ShownStudy): Html {
  const { id, version, state, figures } = study;
  return livePart(
    { topic: studyTopic(id), src: `/insights/networks/${id}/part`, version },
    html`<div class="stack">
      <p class="row">${stateBadge(c, state)}</p>
      ${noticesOf(c, study)}${state === 'measured' ? null : underWay(c, study)}
      ${figures && html`${wholeOf(c, figures)}${communitiesOf(c, figures)}${bridgesOf(c, figures, people)}${groupsOf(c, figures)}`}
    </div>`,
  );
}

function noticesOf(c: Viewer, { notices }: Study): Html | null {
  if (notices.length === 0) return null;
  const sentences = notices.map((remark) => html`<li>${sayRemark(c, remark)}</li>`);
  return fold(
    t(c, 'study.notices'),
    html`<ul>
      ${sentences}
    </ul>`,
    true,
  );
}

function underWay(c: Viewer, { id, state, step, share }: Study): Html {
  if (state === 'waiting' || state === 'measuring') {
    const percent = Math.round(100 * share);
    return html`<p role="status">${steps(c, step)}</p>
      ${meter(t(c, 'study.progress'), share, 1, t(c, 'study.percent', { percent }))}`;
  }
  const again = state === 'failed';
  return html`${again ? notice('danger', t(c, 'study.failed_lead')) : html`<p>${t(c, 'study.measure_lead')}</p>`}
  ${actionForm(
    `/insights/networks/${id}/measuring`,
    button(again ? t(c, 'study.measure_again') : t(c, 'study.measure'), { kind: 'primary' }),
  )}`;
}

/** What is done at the moment. */
export function steps(c: Pick<Viewer, 'locale' | 'timeZone'>, step: string | null): string {
  const known: Record<string, string> = {
    ties: t(c, 'step.ties'),
    circles: t(c, 'step.circles'),
    communities: t(c, 'step.communities'),
    paths: t(c, 'step.paths'),
    groups: t(c, 'step.groups'),
    done: t(c, 'step.done'),
  };
  return known[step ?? ''] ?? t(c, 'step.waiting');
}
