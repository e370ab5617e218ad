import { html, type Html } from '#platform/html/html.ts';
import { avatar } from '#ui/avatar.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { page } from '#ui/layout.ts';
import { list } from '#ui/list.ts';
import { pageHeader, section } from '#ui/section.ts';
import { frame } from '#ui/stream.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Offer } from '../offer.ts';
import { t } from '../words.ts';
import { ownedEntry } from './offer-entry.ts';

type Named = { id: number; name: string; photo: string | null };

/** What somebody stands ready for: a page of its own, whose frame the profile shows. */
export function personOffers(c: Viewer, person: Named, offers: readonly Offer[]): Html {
  const mine = person.id === c.person?.id;
  const title = mine ? t(c, 'mine.title') : t(c, 'person.title', { name: person.name });
  const change =
    mine && linkButton(t(c, 'offer.change'), '/offers/mine', { kind: 'quiet', small: true, icon: 'pencil' });
  const entries = list(
    title,
    offers.map((offer) => ownedEntry(c, offer)),
  );
  const none = mine && html`<p>${t(c, 'person.nothing_mine')}</p>`;
  const shown =
    (offers.length > 0 || mine) && section(t(c, 'person.ready'), offers.length > 0 ? entries : none, change);
  return page(c, {
    title,
    current: 'people',
    main: html`${pageHeader({
      above: breadcrumb(c, [
        { label: t(c, 'board.title'), href: '/offers' },
        { label: person.name, href: `/people/${person.id}` },
      ]),
      mark: avatar(person, 'large'),
      title,
    })}${frame('person-offers', shown, undefined, '_top')}${offers.length === 0 && !mine && emptyState({ icon: 'hand', title: t(c, 'person.nothing'), text: t(c, 'person.nothing_text') })}`,
  });
}
