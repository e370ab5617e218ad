import { programmeFrame } from '#capabilities/programmes/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { button } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm } from '#ui/form.ts';
import { list } from '#ui/list.ts';
import { pager } from '#ui/pager.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Matching } from '../find-matching.ts';
import type { GiverCard } from '../recommending/list-givers.ts';
import { t } from '../words.ts';
import { giverEntry } from './giver-entry.ts';

/** Everybody who stands ready in a programme, with how much each carries. */
export function giversPage(
  c: Viewer,
  programme: Matching,
  { items, next }: { items: readonly GiverCard[]; next: string | null },
): Html {
  const { slug, organises, block } = programme;
  const title = t(c, 'givers.title');
  const suggest =
    organises &&
    block.modes.includes('suggested') &&
    actionForm(`/programmes/${slug}/suggestions`, button(t(c, 'suggest.button'), { icon: 'zap' }));
  const found =
    items.length > 0
      ? list(
          title,
          items.map((one) => giverEntry(c, slug, one)),
        )
      : emptyState({ icon: 'handshake', title: t(c, 'givers.none'), text: t(c, 'givers.none_text') });
  return programmeFrame(c, programme, {
    current: organises ? 'people' : 'about',
    title,
    main: html`${section(title, found, suggest)}${pager(c, { newer: null, older: next && `/programmes/${slug}/mentors?after=${next}` })}`,
  });
}
