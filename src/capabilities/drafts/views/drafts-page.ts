import { html, type Html } from '#platform/html/html.ts';
import type { Context } from '#platform/http/context.ts';
import type { Me } from '#platform/http/me.ts';
import { button } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { list, type Entry } from '#ui/list.ts';
import { pager } from '#ui/pager.ts';
import { pageHeader, section } from '#ui/section.ts';
import { time } from '#ui/time.ts';
import { keptDays } from '../draft.ts';
import { placeOf } from '../place.ts';
import type { PlacedDraft } from '../queries.ts';
import { cursorAfter } from '../schemas.ts';
import { t } from '../words.ts';
import { earlierDraft } from './earlier-draft.ts';
import { wordsOf } from './words-of.ts';

type Shown = { drafts: readonly PlacedDraft[]; more: boolean };

/** What I began to write and have not posted, each with the way back to it. */
export function draftsPage(c: Context<Me, unknown, unknown, unknown>, { drafts, more }: Shown): Html {
  const open = drafts.filter((draft) => placeOf(draft) !== null);
  const lost = drafts.filter((draft) => placeOf(draft) === null);
  const older = more
    ? `/drafts?${String(new URLSearchParams({ after: cursorAfter(drafts.at(-1)!) }))}`
    : null;
  const main = html`${pageHeader({
    title: t(c, 'title'),
    lead: html`<p>${t(c, 'lead', { days: keptDays })}</p>`,
  })}
  ${
    open.length > 0 &&
    list(
      t(c, 'title'),
      open.map((draft) => entry(c, draft)),
    )
  }
  ${
    lost.length > 0 &&
    section(
      t(c, 'lost'),
      lost.map((draft) => lostDraft(c, draft)),
    )
  }
  ${drafts.length === 0 && emptyState({ icon: 'pencil', title: t(c, 'empty'), text: t(c, 'empty.text') })}
  ${pager(c, { newer: null, older })}`;
  return page(c, { title: t(c, 'title'), main });
}

function entry(c: Context<Me, unknown, unknown, unknown>, draft: PlacedDraft): Entry {
  return {
    title: titleOf(c, draft),
    href: placeOf(draft)!,
    excerpt: wordsOf(draft.content),
    detail: earlierDraft(c, draft, placeOf(draft)!) ?? undefined,
    trail: html`${time(c, draft.saved_at)}${remove(c, draft)}`,
  };
}

function titleOf(c: Context<Me, unknown, unknown, unknown>, draft: PlacedDraft): string {
  const { key, discussion_title, community_name } = draft;
  if (discussion_title !== null) return t(c, 'reply', { title: discussion_title });
  if (key.startsWith('reflection:')) return t(c, 'card');
  if (key.startsWith('lesson:')) return t(c, 'lesson');
  const what = key.startsWith('start:question') ? 'question' : 'discussion';
  return t(c, what, { community: community_name });
}

/** The place cannot be reached any more, but the words are one's own. */
function lostDraft(c: Context<Me, unknown, unknown, unknown>, draft: PlacedDraft): Html {
  return html`<p>${wordsOf(draft.content)}</p>
    ${remove(c, draft)}`;
}

const remove = (c: Context<Me, unknown, unknown, unknown>, { key }: PlacedDraft): Html =>
  actionForm('/drafts/removals', button(t(c, 'remove'), { kind: 'quiet', small: true }), { key });
