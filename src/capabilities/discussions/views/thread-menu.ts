import { html, type Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { followControl } from '#shared/follows/follow-control.ts';
import type { Follow } from '#shared/follows/follow.ts';
import { icon } from '#ui/icon.ts';
import { linkButton } from '#ui/button.ts';
import { menu, menuAct, menuLink } from '#ui/menu.ts';
import { press } from '#ui/post.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Thread } from '../discussion.ts';
import { mayRespond, mayRetitle, writingBarrier } from '../policy.ts';
import { t } from '../words.ts';

/** What one can do with a whole thread; what keeps it in order stands behind a menu. */
export function threadMenu(c: Viewer, me: Me, thread: Thread): Html {
  return html`${askedToo(c, me, thread)}${thread.kind === 'question' && thread.accepted_post_id === null && writingBarrier(thread) === null && linkButton(t(c, 'experts.ask'), `/discussions/${thread.id}/experts`, { icon: 'user-round-search' })}${followControl(c, { subject: 'discussion', id: thread.id, current: followed(thread) })}${keeping(c, me, thread)}`;
}

function followed({ follow }: Thread): Follow | null {
  return follow && { level: follow.level, until: follow.until === null ? null : new Date(follow.until) };
}

function askedToo(c: Viewer, me: Me, thread: Thread): Html | false {
  if (thread.kind !== 'question' || thread.author_id === me.id || !mayRespond(thread)) return false;
  return press({
    id: 'asked-too',
    label: t(c, thread.asked_too ? 'asked_too.take_back' : 'asked_too.give'),
    action: `/discussions/${thread.id}/asked-too`,
    pressed: thread.asked_too,
    mark: html`${icon('hand-heart')}<span class="press-word">${t(c, 'asked_too.word')}</span>`,
    count: thread.asked_too_count,
    fields: { wanted: thread.asked_too ? 'no' : 'yes' },
  });
}

function keeping(c: Viewer, me: Me, thread: Thread): Html | false {
  if (!mayRetitle(me, thread)) return false;
  const base = `/discussions/${thread.id}`;
  const { may_moderate } = thread;
  return menu({ label: t(c, 'thread.more'), icon: 'ellipsis', wordless: true }, [
    menuLink(t(c, 'thread.edit'), `${base}/edit`, 'pencil'),
    thread.kind === 'question' &&
      thread.author_id === me.id &&
      menuAct({
        label: t(c, 'thread.problem_group'),
        action: `${base}/problem-group`,
        icon: 'users-round',
      }),
    may_moderate &&
      menuAct({
        label: t(c, thread.pinned_at ? 'thread.unpin' : 'thread.pin'),
        action: `${base}/pin`,
        icon: 'pin',
        fields: { wanted: thread.pinned_at ? 'no' : 'yes' },
      }),
    may_moderate &&
      menuAct({
        label: t(c, thread.locked_at ? 'thread.unlock' : 'thread.lock'),
        action: `${base}/lock`,
        icon: 'lock',
        fields: { wanted: thread.locked_at ? 'no' : 'yes' },
      }),
    may_moderate && menuLink(t(c, 'thread.move'), `${base}/move`, 'arrow-right'),
    may_moderate && menuLink(t(c, 'thread.merge'), `${base}/merge`, 'merge'),
  ]);
}
