import { html, type Html } from '#platform/html/html.ts';
import { button, linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm } from '#ui/form.ts';
import { meter } from '#ui/meter.ts';
import { notice } from '#ui/notice.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Programme } from '../../programme.ts';
import type { Standing } from '../../rounds/review/standing.ts';
import { reasonList } from '../../rounds/views/proposed-group.ts';
import { saidOf, type NameOf } from '../../rounds/views/reasons.ts';
import { percent, scoreInWords } from '../../rounds/views/words-of-group.ts';
import { programmeFrame } from '../../views/programme-frame.ts';
import type { Merger } from '../merging/propose-mergers.ts';
import { t } from '../words.ts';

export type Merging = {
  thin: Standing;
  why: 'thin' | 'absent' | 'silent' | null;
  mergers: Merger[];
  waiting: { id: number; name: string }[];
  nameOf: NameOf;
};

const whys = { thin: 'help.thin', absent: 'help.absent', silent: 'help.silent' } as const;

/** What helps a group that is at risk: people who wait, or another group that takes its people in. */
export function mergerPage(c: Viewer, programme: Programme, merging: Merging): Html {
  const { thin, why, mergers, waiting, nameOf } = merging;
  const base = `/programmes/${programme.slug}/groups`;
  const title = t(c, 'help.title', { group: thin.name });
  const none = emptyState({ icon: 'merge', title: t(c, 'merge.none'), text: t(c, 'merge.none_text') });
  return programmeFrame(c, programme, {
    current: 'groups',
    title,
    main: html`${section(
      title,
      html`<p>${thin.members.map(nameOf).join(', ')}</p>
        ${why !== null && notice('warning', html`<p>${t(c, whys[why])}</p>`)}`,
      linkButton(t(c, 'place.back'), base, { kind: 'quiet', icon: 'arrow-left' }),
    )}${
      waiting.length > 0 &&
      section(
        t(c, 'help.newcomers'),
        html`<p class="section-lead">${t(c, 'help.newcomers_lead')}</p>
          <ul class="side-list">
            ${waiting.map(({ id, name }) => html`<li><a href="${base}/places?person=${id}">${name}</a></li>`)}
          </ul>`,
      )
    }${section(
      t(c, 'merge.title'),
      html`<p class="section-lead">${t(c, 'merge.lead')}</p>
        ${
          mergers.length === 0
            ? none
            : html`<ul class="group-list">
                ${mergers.map((merger) => way(c, `${base}/${thin.id}/merger`, merger, nameOf))}
              </ul>`
        }`,
    )}`,
  });
}

function way(c: Viewer, action: string, { moves, after }: Merger, nameOf: NameOf): Html {
  const sent = moves.map(({ person, to }) => `${person}:${to}`).join(',');
  const names = after.map(({ group }) => group.name);
  const label =
    names.length === 1
      ? t(c, 'merge.into', { group: names[0]! })
      : t(c, 'merge.spread', { count: names.length });
  const groups = after.map(({ group, judged }) => {
    const coming = moves.filter(({ to }) => to === group.id).map(({ person }) => nameOf(person));
    return html`<div class="effect">
      <h4>${t(c, 'merge.gets', { group: group.name, names: coming.join(', ') })}</h4>
      ${meter(t(c, 'place.fit'), percent(judged.score), 100, scoreInWords(c, judged.score))}
      ${reasonList(saidOf(c, judged.reasons, nameOf))}
    </div>`;
  });
  return html`<li class="group-card">
    <div class="group-head"><h3>${names.join(', ')}</h3></div>
    ${groups}${actionForm(action, button(label), { moves: sent })}
  </li>`;
}
