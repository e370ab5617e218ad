import { html, type Html } from '#platform/html/html.ts';
import { avatar, placeMark } from '#ui/avatar.ts';
import { emptyState } from '#ui/empty-state.ts';
import { list } from '#ui/list.ts';
import { pager } from '#ui/pager.ts';
import { section } from '#ui/section.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Step } from '../step.ts';
import type { Votes } from '../votes/list-votes.ts';
import { galleryPage } from '../work/find-work.ts';
import type { Work } from '../work/work.ts';
import { t } from '../words.ts';
import { excerptOf } from './work-shown.ts';

export const writerOf = (c: Reader, { person, group_name }: Pick<Work, 'person' | 'group_name'>): string =>
  person === null ? group_name : person.known ? person.name : t(c, 'work.erased');

/** What others made of the step, as a list that leads to each. */
export function gallery(
  c: Reader,
  step: Step,
  found: readonly Work[],
  { votes, after }: { votes: Votes | null; after: number | null },
): Html {
  const shown = found.slice(0, galleryPage);
  const last = shown.at(-1);
  const at = `/groups/${step.group_id}/steps/${step.id}`;
  if (shown.length === 0)
    return emptyState({ icon: 'users', title: t(c, 'gallery.empty_title'), text: t(c, 'gallery.empty') });
  const entries = shown.map((work) => ({
    title: writerOf(c, work),
    href: `/work/${work.id}`,
    lead: work.person
      ? avatar({ name: writerOf(c, work), photo: work.person.known ? work.person.photo : null })
      : placeMark({ name: work.group_name, photo: null }),
    excerpt: excerptOf(c, work, step.declared),
    ...(votes ? { trail: voteWord(c, votes, work.id) } : {}),
  }));
  return section(
    t(c, 'gallery.title'),
    html`${list(t(c, 'gallery.title'), entries)}${pager(c, {
      newer: after === null ? null : at,
      older: found.length > galleryPage && last ? `${at}?after=${last.id}` : null,
    })}`,
  );
}

function voteWord(c: Reader, votes: Votes, work: number): string | null {
  if (votes.state === 'ended') {
    const { count = 0 } = votes.counts.find((one) => one.work_id === work) ?? {};
    return t(c, 'vote.count', { count });
  }
  return votes.mine.includes(work) ? t(c, 'vote.mine') : null;
}
