import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { badge } from '#ui/badge.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { radioGroup } from '#ui/choice-field.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { icon } from '#ui/icon.ts';
import { page } from '#ui/layout.ts';
import { list } from '#ui/list.ts';
import { notice } from '#ui/notice.ts';
import { pageHeader, section } from '#ui/section.ts';
import { dateField, textArea, textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { offerKinds, offerPlaces, slugOf, type Offer, type OfferKind } from '../offer.ts';
import { t } from '../words.ts';
import { pausedBadge, placesBadge } from './offer-entry.ts';
import { looks, placeWords } from './offer-words.ts';

/** The six things that one can stand ready for, and which of them one does. */
export function minePage(c: Viewer, offers: readonly Offer[]): Html {
  const title = t(c, 'mine.title');
  const entries = offerKinds.map((kind) => {
    const offer = offers.find((one) => one.kind === kind);
    return {
      title: t(c, looks[kind].word),
      href: `/offers/mine/${slugOf(kind)}`,
      lead: html`<span class="format-mark">${icon(looks[kind].icon)}</span>`,
      detail: t(c, looks[kind].hint),
      trail: offer ? stateOf(c, offer) : badge(t(c, 'state.not_offered')),
    };
  });
  return page(c, {
    title,
    current: 'people',
    main: html`${pageHeader({
      above: breadcrumb(c, [{ label: t(c, 'board.title'), href: '/offers' }]),
      title,
      lead: t(c, 'mine.lead'),
    })}${list(title, entries)}`,
  });
}

const stateOf = (c: Viewer, offer: Offer) => (offer.paused ? pausedBadge(c, offer) : placesBadge(c, offer));

/** The form of one of them, and below it how to pause it or take it back. */
export function myOfferPage(c: Viewer, kind: OfferKind, offer: Offer | null, typed: Form): Html {
  const title = t(c, looks[kind].word);
  return page(c, {
    title: `${title} · ${t(c, 'mine.title')}`,
    current: 'people',
    main: html`${pageHeader({
      above: breadcrumb(c, [
        { label: t(c, 'board.title'), href: '/offers' },
        { label: t(c, 'mine.title'), href: '/offers/mine' },
      ]),
      title,
      lead: t(c, looks[kind].hint),
    })}${offerForm(c, kind, offer, typed)}${offer && stopping(c, kind, offer, typed)}`,
  });
}

function offerForm(c: Viewer, kind: OfferKind, offer: Offer | null, { values, errors }: Form): Html {
  const value = (name: string, kept: string) => values[name] ?? kept;
  return form(
    c,
    { action: `/offers/mine/${slugOf(kind)}`, errors },
    html`${textField(c, { name: 'topics', label: t(c, 'field.topics'), hint: t(c, 'field.topics_hint'), value: value('topics', offer?.topics.join(', ') ?? ''), error: errors['topics'], optional: true })}
    ${textArea(c, { name: 'words', label: t(c, 'field.words'), hint: t(c, 'field.words_hint'), value: value('words', offer?.words ?? ''), error: errors['words'], optional: true }, { maxlength: 600 })}
    ${textField(c, { name: 'capacity', label: t(c, 'field.capacity'), hint: t(c, 'field.capacity_hint'), value: value('capacity', String(offer?.capacity ?? 1)), error: errors['capacity'] }, { type: 'number', min: 1, max: 20 })}
    ${radioGroup(c, { name: 'place', label: t(c, 'field.place'), value: value('place', offer?.place ?? 'either'), options: offerPlaces.map((one) => ({ value: one, label: t(c, placeWords[one]) })) })}
    ${formActions(button(offer ? t(c, 'mine.save') : t(c, 'mine.offer'), { kind: 'primary' }), linkButton(t(c, 'mine.back'), '/offers/mine', { kind: 'quiet' }))}`,
  );
}

function stopping(c: Viewer, kind: OfferKind, offer: Offer, { values, errors }: Form): Html {
  const at = `/offers/mine/${slugOf(kind)}`;
  const end = actionForm(
    `${at}/end`,
    button(t(c, 'mine.end'), { kind: 'quiet', icon: 'x' }, { id: 'end-offer' }),
  );
  if (offer.paused) {
    const resume = actionForm(`${at}/resumption`, button(t(c, 'mine.resume'), { icon: 'play' }));
    return section(
      t(c, 'mine.pause_title'),
      html`${notice('neutral', html`<p>${pausedBadge(c, offer)}</p>`, resume)}${end}`,
    );
  }
  return section(
    t(c, 'mine.pause_title'),
    html`${form(
      c,
      { action: `${at}/pause` },
      html`${dateField(c, { name: 'until', label: t(c, 'field.until'), hint: t(c, 'field.until_hint'), value: values['until'] ?? '', error: errors['until'], optional: true })}
      ${formActions(button(t(c, 'mine.pause'), { icon: 'pause' }))}`,
    )}${end}`,
  );
}
