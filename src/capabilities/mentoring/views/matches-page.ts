import { programmeFrame } from '#capabilities/programmes/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { errorSummary } from '#ui/form.ts';
import { list } from '#ui/list.ts';
import { notice } from '#ui/notice.ts';
import { asideBlock, facts, section } from '#ui/section.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Matches } from '../my-matches.ts';
import { t } from '../words.ts';
import { giverEntry, placesOf, waitingOf } from './giver-entry.ts';
import { reasonList } from './reasons.ts';
import { suggestionCard } from './suggestion-card.ts';

/** With whom I go, who was suggested, whom I could ask. */
export function matchesPage(c: Viewer, matches: Matches, { errors }: Form): Html {
  const { programme, load } = matches;
  const parts = [together(c, matches), suggested(c, matches), waiting(c, matches), recommended(c, matches)];
  const lead = programme.side === 'gives' ? t(c, 'matches.lead_gives') : t(c, 'matches.lead');
  return programmeFrame(c, programme, {
    current: 'about',
    title: t(c, 'matches.title'),
    lead,
    main: html`${errorSummary(c, errors)}${parts}${parts.every((one) => one === false) && nothing(c, matches)}`,
    ...(load && {
      aside: asideBlock(
        t(c, 'load.title'),
        facts([
          { label: t(c, 'load.places'), value: placesOf(c, load) },
          { label: t(c, 'load.waits'), value: waitingOf(c, load) },
        ]),
      ),
    }),
  });
}

function together(c: Viewer, { standing }: Matches): Html | false {
  if (standing.groups.length === 0) return false;
  const entries = standing.groups.map(({ id, name, people, starts_on }) => ({
    title: people.join(', ') || name,
    href: `/groups/${id}`,
    ...(starts_on === null ? {} : { detail: t.html(c, 'matches.since', { day: dayOf(c, starts_on) }) }),
    trail: linkButton(t(c, 'renewal.title'), `/groups/${id}/renewal`, { kind: 'quiet', small: true }),
  }));
  return section(t(c, 'matches.together'), list(t(c, 'matches.together'), entries));
}

function suggested(c: Viewer, { suggestions }: Matches): Html | false {
  if (suggestions.length === 0) return false;
  const title = t(c, 'matches.suggested');
  return section(
    title,
    html`<ul class="list" aria-label="${title}">
      ${suggestions.map((one) => suggestionCard(c, one))}
    </ul>`,
  );
}

function waiting(c: Viewer, { standing }: Matches): Html | false {
  const { asked_of_me: ofMe, asked_by_me: byMe } = standing;
  if (ofMe + byMe === 0) return false;
  const words =
    ofMe > 0 ? t(c, 'matches.asked_of_me', { count: ofMe }) : t(c, 'matches.asked_by_me', { count: byMe });
  return notice(
    'accent',
    html`<p>${words}</p>`,
    linkButton(t(c, 'matches.requests'), '/requests', { small: true }),
  );
}

function recommended(c: Viewer, { programme, recommended: shown, chooses }: Matches): Html | false {
  if (!chooses || !c.person) return false;
  const me = c.person;
  const all = linkButton(t(c, 'givers.all'), `/programmes/${programme.slug}/mentors`, {
    kind: 'quiet',
    small: true,
  });
  if (shown.length === 0)
    return section(t(c, 'matches.recommended'), html`<p>${t(c, 'matches.nobody_yet')}</p>`, all);
  const entries = shown.map((giver) =>
    giverEntry(c, programme.slug, giver, reasonList(c, giver.reasons, { seeker: me, giver })),
  );
  return section(t(c, 'matches.recommended'), list(t(c, 'matches.recommended'), entries), all);
}

function nothing(c: Viewer, { programme }: Matches): Html {
  const out = programme.side === null;
  return emptyState({
    icon: 'handshake',
    title: out ? t(c, 'matches.not_in') : t(c, 'matches.nothing'),
    text: out ? t(c, 'matches.not_in_text') : t(c, 'matches.nothing_text'),
    action: linkButton(t(c, 'matches.about'), `/programmes/${programme.slug}`),
  });
}
