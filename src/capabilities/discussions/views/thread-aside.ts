import { html, type Html } from '#platform/html/html.ts';
import { asideBlock, facts } from '#ui/section.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { t } from '../words.ts';
import type { ThreadPage } from './thread-page.ts';

/** About the conversation, in the context column. */
export function threadAside(c: Viewer, { thread, now }: ThreadPage): Html {
  return html`${asideBlock(
    t(c, 'aside.about'),
    facts([
      {
        label: t(c, 'aside.place'),
        value: html`<a href="/communities/${thread.slug}">${thread.community_name}</a>`,
      },
      { label: t(c, 'aside.started'), value: time(c, thread.created_at, now) },
      {
        label: t(c, thread.kind === 'question' ? 'aside.answers' : 'aside.replies'),
        value: thread.kind === 'question' ? thread.answers_count : thread.replies_count,
      },
      ...(thread.asked_too_count > 0
        ? [{ label: t(c, 'aside.asked_too'), value: thread.asked_too_count }]
        : []),
    ]),
  )}`;
}
