import { html, type Html } from '#platform/html/html.ts';
import { placeMark } from '#ui/avatar.ts';
import { linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { page } from '#ui/layout.ts';
import { list } from '#ui/list.ts';
import { pageHeader } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Kind } from '../discussion.ts';
import type { Place } from '../reads/list-places.ts';
import { t } from '../words.ts';

/** What somebody wants to begin, as far as they have said it. */
type Wish = { kind: Kind; title: string };

/** Where to begin it: one of the communities in which the reader may write. */
export function choosePlacePage(c: Viewer, places: readonly Place[], wish: Wish): Html {
  const title = t(c, wish.kind === 'question' ? 'start.question' : 'start.discussion');
  const heading = pageHeader({ title, lead: lead(c, wish) });
  if (places.length === 0) {
    const action = linkButton(t(c, 'place.find'), '/communities', { kind: 'primary' });
    const text = t(c, 'place.none_text');
    return page(c, {
      title,
      main: [heading, emptyState({ icon: 'users', title: t(c, 'place.none_title'), text, action })],
    });
  }
  const entries = places.map((place) => ({
    title: place.name,
    href: startAddress(place, wish),
    lead: placeMark({ name: place.name, photo: null }, 'small'),
  }));
  return page(c, { title, main: [heading, list(t(c, 'place.choose'), entries)] });
}

function lead(c: Viewer, { kind, title }: Wish): Html {
  const where = t(c, kind === 'question' ? 'place.question' : 'place.discussion');
  return html`${title !== '' && html`<p><strong>${t(c, 'place.titled', { title })}</strong></p>`}
    <p>${where}</p>`;
}

export function startAddress({ slug }: Place, { kind, title }: Wish): string {
  const said = new URLSearchParams(title === '' ? { kind } : { kind, title });
  return `/communities/${slug}/discussions/new?${said}`;
}
