import { html, type Html } from '#platform/html/html.ts';
import { insightsFrame } from '#shared/insights/insights-frame.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { linkButton } from '#ui/button.ts';
import { menu, menuAct } from '#ui/menu.ts';
import { asideBlock, facts } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Study } from '../study.ts';
import { t } from '../words.ts';
import { sayTold } from './told.ts';
import { studyPart, type ShownStudy } from './study-part.ts';

/** One network: what the file held, and what was measured of it. */
export function studyPage(c: Viewer, shown: ShownStudy): Html {
  const { study } = shown;
  const discard = menuAct({
    label: t(c, 'study.discard'),
    action: `/insights/networks/${study.id}/discarding`,
    icon: 'trash-2',
    danger: true,
  });
  return insightsFrame(c, {
    current: 'networks',
    title: study.name,
    above: breadcrumb(c, [{ label: t(c, 'study.back'), href: '/insights/networks' }]),
    actions: menu({ label: t(c, 'study.more'), icon: 'ellipsis' }, [discard]),
    main: studyPart(c, shown),
    aside: html`${aboutFile(c, study)}${downloads(c, study)}`,
  });
}

function aboutFile(c: Viewer, study: Study): Html {
  const { people, matched, told } = study;
  const direction = study.directed ? t(c, 'study.directed') : t(c, 'study.undirected');
  const strength = study.weighted ? t(c, 'study.weighted') : t(c, 'study.alike');
  return asideBlock(
    t(c, 'study.about'),
    facts([
      { label: t(c, 'study.file'), value: study.file_name },
      { label: t(c, 'study.people'), value: people.toLocaleString(c.locale) },
      { label: t(c, 'study.ties'), value: study.ties.toLocaleString(c.locale) },
      { label: t(c, 'study.kind'), value: html`${direction}, ${strength}` },
      { label: t(c, 'study.matched'), value: t(c, 'study.matched_of', { matched, people }) },
      {
        label: t(c, 'study.told'),
        value: told.length > 0 ? told.map((name) => sayTold(c, name)).join(', ') : t(c, 'study.told_nothing'),
      },
    ]),
  );
}

function downloads(c: Viewer, { id, state }: Study): Html {
  const file = (name: string) => `/insights/networks/${id}/files/${name}`;
  const look = { icon: 'download' } as const;
  return asideBlock(
    t(c, 'study.download'),
    html`<div class="stack">
      ${linkButton(t(c, 'study.graphml'), file('network.graphml'), look)}
      ${linkButton(t(c, 'study.people_csv'), file('people.csv'), look)}
      ${linkButton(t(c, 'study.ties_csv'), file('ties.csv'), look)}
      ${state !== 'measured' && html`<p class="hint">${t(c, 'study.download_plain')}</p>`}
    </div>`,
  );
}
