import { communityFrame, type Community } from '#capabilities/communities/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { list } from '#ui/list.ts';
import { pager } from '#ui/pager.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { CardLine } from '../cards/card.ts';
import type { Team } from '../teams/find-team.ts';
import type { Reflecting } from '../teams/read-reflecting.ts';
import { t } from '../words.ts';
import { actionList } from './action-list.ts';
import { cardEntry } from './card-entry.ts';
import { rhythmSentence } from './rhythm-words.ts';
import { themesPart } from './themes-part.ts';

export type TeamShown = Reflecting & {
  community: Community;
  team: Team;
  cards: readonly CardLine[];
  next: number | null;
};

/** How a team reflects: what it said it would do, what returns, its cards. */
export function teamPage(c: Viewer, shown: TeamShown): Html {
  const { community, team, cards, next, actions, themes, rhythm } = shown;
  const base = `/reflections/of/${team.slug}`;
  const older = next === null ? null : `${base}?after=${next}`;
  return communityFrame(c, community, {
    current: 'reflections',
    title: t(c, 'team.title'),
    actions:
      team.opens &&
      linkButton(t(c, 'team.start'), `/reflections/new?how=together&team=${team.slug}`, {
        kind: 'primary',
        icon: 'plus',
      }),
    main: html`<p class="hint before-part">
        ${t(c, 'team.lead')}${rhythm && html` ${rhythmSentence(c, rhythm)}`}${
          team.leads && html` <a href="${base}/settings">${t(c, 'team.settings')}</a>`
        }
      </p>
      ${
        actions.length > 0 &&
        section(
          t(c, 'team.actions'),
          actionList(c, {
            label: t(c, 'team.actions'),
            actions,
            base,
            changes: community.state !== 'archived',
          }),
        )
      }
      ${section(
        t(c, 'team.cards'),
        cards.length === 0
          ? emptyState({ icon: 'sprout', title: t(c, 'team.none'), text: t(c, 'team.none_text') })
          : html`${list(
              t(c, 'team.cards'),
              cards.map((card) => cardEntry(c, card, true)),
            )}${pager(c, { newer: null, older })}`,
      )}
      ${cards.length > 0 && section(t(c, 'themes.title'), themesPart(c, themes))}`,
  });
}
