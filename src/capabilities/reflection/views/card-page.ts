import type { Draft } from '#capabilities/drafts/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { emptyForm, type Form } from '#platform/http/context.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { badge } from '#ui/badge.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { linkButton } from '#ui/button.ts';
import { menu, menuAct, menuLink } from '#ui/menu.ts';
import { personLine } from '#ui/person-line.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { mayDelete } from '../cards/delete-card.ts';
import type { Card } from '../cards/card.ts';
import type { CardView } from '../cards/read-card.ts';
import type { TeamPerson } from '../teams/team-people.ts';
import { t } from '../words.ts';
import { cardPart } from './card-part.ts';
import { audienceWord, cardTitle, occasionWord } from './card-words.ts';

/** `draft` is what the reader was writing on it. */
export type Shown = { view: CardView; people: readonly TeamPerson[]; draft: Draft | null };

/** The page of a card. Its middle draws itself again when somebody writes. */
export function cardPage(c: Viewer, shown: Shown, typed: Form = emptyForm): Html {
  const { card } = shown.view;
  return growthFrame(c, {
    current: 'reflections',
    title: cardTitle(c, card),
    above: breadcrumb(c, [
      { label: t(c, 'mine.title'), href: '/reflections' },
      ...(card.community && card.belongs
        ? [{ label: card.community.name, href: `/reflections/of/${card.community.slug}` }]
        : []),
    ]),
    lead: lead(c, card),
    actions: actions(c, card),
    main: cardPart(c, shown, typed),
  });
}

function lead(c: Viewer, card: Card): Html {
  const { author, community, together, audience, occasion } = card;
  const readers =
    audience === 'team' ? (community?.name ?? t(c, 'card.some_team')) : audienceWord(c, audience);
  return html`${
      !together &&
      !card.mine &&
      author &&
      personLine({ ...author, href: `/people/${author.id}` }, undefined, 'small')
    }
    <p class="row">
      ${badge(t(c, 'card.readers', { readers }), 'neutral', audience === 'private' ? 'lock' : 'eye')}${
        occasion !== 'other' && badge(occasionWord(c, occasion))
      }<span>${time(c, card.created_at)}</span>
    </p>`;
}

function actions(c: Viewer, card: Card): Html | false {
  const address = `/reflections/${card.id}`;
  const changes = card.mine || card.leads;
  const shares =
    card.state === 'shown' &&
    (card.mine || card.belongs) &&
    linkButton(t(c, 'card.make_lesson'), `/lessons/new?card=${card.id}`, { icon: 'lightbulb' });
  const items = [
    changes && menuLink(t(c, 'card.change'), `${address}/settings`, 'settings'),
    mayDelete(card) &&
      menuAct({ label: t(c, 'card.delete'), action: `${address}/deletion`, icon: 'trash-2', danger: true }),
  ].filter((item) => item !== false);
  if (shares === false && items.length === 0) return false;
  return html`${shares}${items.length > 0 && menu({ label: t(c, 'card.menu'), icon: 'ellipsis', wordless: true }, items)}`;
}
