import { html, type Html } from '#platform/html/html.ts';
import { asideBlock, facts } from '#ui/section.ts';
import { tagList } from '#ui/tag.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { inWords } from '../declaration/text.ts';
import { t } from '../words.ts';
import { familyWords, objectiveWords } from './format-words.ts';
import type { Shown } from './format-page.ts';

const runWords = { cohort: 'runs.cohort', rolling: 'runs.rolling', rounds: 'runs.rounds' } as const;
const spaceWords = { group: 'space.group', programme: 'space.programme', none: 'space.none' } as const;

export function formatAside(c: Viewer, { declared, own, versions }: Shown): Html {
  return html`${asideBlock(
    t(c, 'aside.takes'),
    facts([
      { label: t(c, 'aside.family'), value: t(c, familyWords[declared.family]) },
      { label: t(c, 'aside.runs'), value: t(c, runWords[declared.runs]) },
      {
        label: t(c, 'aside.facilitator'),
        value: t(c, 'effort.week', { minutes: declared.effort.facilitator }),
      },
      { label: t(c, 'aside.space'), value: t(c, spaceWords[declared.space]) },
    ]),
  )}${asideBlock(
    t(c, 'aside.objectives'),
    tagList(
      t(c, 'aside.objectives'),
      declared.suits.objectives.map((one) => ({
        name: t(c, objectiveWords[one]),
        href: `/formats?objective=${encodeURIComponent(one)}`,
      })),
    ),
  )}${asideBlock(
    t(c, 'aside.measures'),
    html`<ul class="side-list">
      ${declared.measures.map((measure) => html`<li>${inWords(measure.name, c)}</li>`)}
    </ul>`,
  )}${credit(c, declared)}${own && versionsBlock(c, declared.key, versions)}`;
}

function credit(c: Viewer, declared: Declaration): Html | false {
  if (declared.credit.length === 0) return false;
  return asideBlock(
    t(c, 'aside.credit'),
    html`<p>${t(c, 'aside.credit_words')}</p>
      <ul class="side-list">
        ${declared.credit.map(({ name, url, licence }) => html`<li><a href="${url}" rel="noopener">${name}</a>${licence !== undefined && html`<p>${licence}</p>`}</li>`)}
      </ul>`,
  );
}

function versionsBlock(c: Viewer, key: string, versions: Shown['versions']): Html | false {
  if (versions.length === 0) return false;
  return asideBlock(
    t(c, 'aside.versions'),
    html`<ul class="side-list">
      ${versions.map(
        ({ number, note, made_at, maker }) =>
          html`<li>
            <a href="/formats/${key}/versions/${number}">${t(c, 'version.number', { number })}</a>
            <p>${dayOf(c, made_at.toISOString().slice(0, 10))}${maker !== null && ` · ${maker}`}</p>
            ${note && html`<p>${note}</p>`}
          </li>`,
      )}
    </ul>`,
  );
}
