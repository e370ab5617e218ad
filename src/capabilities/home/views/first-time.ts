import { html, type Html } from '#platform/html/html.ts';
import { placeMark } from '#ui/avatar.ts';
import { linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { page } from '#ui/layout.ts';
import { list } from '#ui/list.ts';
import { notice } from '#ui/notice.ts';
import { pageHeader, section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Suggestion } from '../suggestions.ts';
import { t } from '../words.ts';

/** Home for someone who belongs nowhere yet: where to begin. */
export function firstTimePage(c: Viewer, suggestions: readonly Suggestion[]): Html {
  const header = pageHeader({
    title: t(c, 'greeting', { name: c.person?.name ?? '' }),
    lead: t(c, 'first.lead'),
    actions: linkButton(t(c, 'find'), '/communities', { kind: 'primary', icon: 'compass' }),
  });
  return page(c, {
    title: t(c, 'title'),
    current: 'home',
    main: html`${header}
    ${notice('accent', t(c, 'first.profile'), linkButton(t(c, 'first.profile_act'), '/settings/profile', { small: true }))}
    ${section(t(c, 'first.communities'), suggestions.length === 0 ? none(c) : all(c, suggestions))}`,
  });
}

const all = (c: Viewer, suggestions: readonly Suggestion[]): Html =>
  list(
    t(c, 'first.communities'),
    suggestions.map(({ slug, name, summary, members, colleagues }) => ({
      title: name,
      href: `/communities/${slug}`,
      lead: placeMark({ name, photo: null }),
      detail:
        colleagues > 0
          ? t(c, 'first.colleagues', { members, colleagues })
          : t(c, 'first.detail', { members }),
      excerpt: summary || null,
    })),
  );

const none = (c: Viewer): Html =>
  emptyState({ icon: 'sprout', title: t(c, 'first.none'), text: t(c, 'first.none_text') });
