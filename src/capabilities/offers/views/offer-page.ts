import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { avatar } from '#ui/avatar.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { form, formActions } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { notice } from '#ui/notice.ts';
import { asideBlock, facts, pageHeader, section } from '#ui/section.ts';
import { textArea } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { slugOf, type Offer } from '../offer.ts';
import { t } from '../words.ts';
import { topicsOf } from './offer-entry.ts';
import { looks, placeWords, placesInWords } from './offer-words.ts';

/** One offer, and the way to ask for it. */
export function offerPage(c: Viewer, offer: Offer, { values, errors }: Form): Html {
  const mine = offer.person.id === c.person?.id;
  const title = t(c, 'entry.title', { name: offer.person.name, kind: t(c, looks[offer.kind].word) });
  const about = facts([
    { label: t(c, 'offer.places'), value: placesInWords(c, offer) },
    { label: t(c, 'field.place'), value: t(c, placeWords[offer.place]) },
    ...(offer.department ? [{ label: t(c, 'board.department'), value: offer.department }] : []),
    ...(offer.location ? [{ label: t(c, 'offer.location'), value: offer.location }] : []),
  ]);
  const ask = form(
    c,
    { action: `/offers/${offer.id}/requests`, errors },
    html`${textArea(c, { name: 'words', label: t(c, 'ask.words'), hint: t(c, 'ask.words_hint'), value: values['words'] ?? '', error: errors['words'] }, { maxlength: 1000 })}
    ${formActions(button(t(c, 'ask.button'), { kind: 'primary', icon: 'send' }))}`,
  );
  return page(c, {
    title,
    current: 'people',
    main: html`${pageHeader({
      above: breadcrumb(c, [{ label: t(c, 'board.title'), href: '/offers' }]),
      mark: avatar(offer.person, 'large'),
      title,
      lead: t(c, looks[offer.kind].hint),
      actions: mine
        ? linkButton(t(c, 'offer.change'), `/offers/mine/${slugOf(offer.kind)}`, { icon: 'pencil' })
        : linkButton(t(c, 'offer.profile'), `/people/${offer.person.id}`, { icon: 'user' }),
    })}${offer.words !== '' && html`<p>${offer.words}</p>`}${topicsOf(c, offer)}
    ${!mine && section(t(c, 'ask.title', { name: offer.person.name }), offer.is_full ? notice('neutral', html`<p>${t(c, 'ask.full')}</p>`) : ask)}`,
    aside: asideBlock(t(c, 'offer.about'), about),
  });
}
