import { html, type Html, type Renderable } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { linkButton } from '#ui/button.ts';
import { badge } from '#ui/badge.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { page } from '#ui/layout.ts';
import { liveNews } from '#ui/live.ts';
import { notice } from '#ui/notice.ts';
import { pageHeader } from '#ui/section.ts';
import { choices } from '#ui/choices.ts';
import { tagList } from '#ui/tag.ts';
import type { Viewer } from '#ui/viewer.ts';
import { writePosition } from '../cursor.ts';
import type { Post, Sort, Thread } from '../discussion.ts';
import type { PostPage } from '../reads/list-posts.ts';
import { t } from '../words.ts';
import { composer, type Writing } from './composer.ts';
import { mayRespond } from '../policy.ts';
import { reactionChoice } from './reactions.ts';
import { threadAside } from './thread-aside.ts';
import { threadMenu } from './thread-menu.ts';
import { threadPost, type Reading } from './thread-post.ts';

export type ThreadPage = Reading & {
  thread: Thread;
  posts: PostPage;
  sort: Sort;
  writing: Writing;
  form?: Form;
  uploadLimit: number;
};

/** A conversation: what it is about, what was said, and the place to answer. */
export function threadPage(c: Viewer, shown: ThreadPage): Html {
  const { thread, posts } = shown;
  const opening = posts.posts[0]?.number === 1 ? posts.posts[0] : null;
  return page(c, {
    title: thread.title,
    current: 'communities',
    main: html`${head(c, shown)}${thread.deleted_at && notice('warning', html`<p>${t(c, 'thread.deleted')}</p>`)}
    ${opening ? threadPost(c, shown, opening, comments(c, shown, opening)) : html`<p class="thread-start"><a href="/discussions/${thread.id}">${t(c, 'thread.to_opening')}</a></p>`}
    ${replies(c, shown, opening ? posts.posts.filter((one) => one.thread_number !== 1) : posts.posts)}${ways(c, shown)}
    ${liveNews({
      topic: `discussion:${thread.id}`,
      href: `/discussions/${thread.id}?unread=${thread.posts_count}#unread`,
      one: t(c, 'news.one'),
      other: t(c, 'news.other'),
      personId: shown.me.id,
      known: thread.posts_count,
    })}
    ${composer(c, shown)}${mayRespond(thread) && reactionChoice(c)}`,
    aside: threadAside(c, shown),
  });
}

function head(c: Viewer, { thread, me }: ThreadPage): Html {
  const { slug, kind } = thread;
  return pageHeader({
    above: breadcrumb(c, [{ label: thread.community_name, href: `/communities/${slug}` }]),
    title: thread.title,
    lead: html`<div class="row">
      ${badge(t(c, kind === 'question' ? 'kind.question' : 'kind.discussion'), 'neutral', kind === 'question' ? 'circle-help' : 'message-square')}${thread.accepted_post_id !== null && badge(t(c, 'thread.answered'), 'good', 'check')}${thread.pinned_at && badge(t(c, 'thread.pinned'), 'neutral', 'pin')}${thread.locked_at && badge(t(c, 'thread.locked'), 'warning', 'lock')}${tagList(
        t(c, 'thread.tags'),
        thread.tags.map((name) => ({ name, href: tagAddress(slug, name) })),
      )}
    </div>`,
    actions: threadMenu(c, me, thread),
  });
}

export const tagAddress = (slug: string, name: string): string =>
  `/communities/${slug}?tag=${encodeURIComponent(name)}`;

/** What was said to the question itself stands under it, not among the answers. */
function comments(c: Viewer, shown: ThreadPage, { thread_number }: Post): Renderable {
  const said = shown.posts.posts.filter((one) => one.number > 1 && one.thread_number === thread_number);
  if (said.length === 0) return undefined;
  return said.map(
    (one) => html`${one === firstNew(shown) && divider(c, shown.thread)}${threadPost(c, shown, one)}`,
  );
}

function replies(c: Viewer, shown: ThreadPage, posts: readonly Post[]): Html {
  const { thread } = shown;
  if (posts.length === 0) return html``;
  const first = firstNew(shown);
  const title = t(c, thread.kind === 'question' ? 'thread.answers' : 'thread.replies', {
    count: thread.kind === 'question' ? thread.answers_count : thread.replies_count,
  });
  return html`<section class="thread-replies">
    <header class="section-head">
      <h2>${title}</h2>
      ${thread.kind === 'question' && thread.answers_count > 1 && sorting(c, shown)}
    </header>
    ${underneath(posts).map(
      ({ top, nested }) =>
        html`${nested.concat(top ?? []).includes(first!) && divider(c, thread)}${
          top
            ? threadPost(
                c,
                shown,
                top,
                nested.length > 0 ? nested.map((one) => threadPost(c, shown, one)) : undefined,
              )
            : continued(c, shown, nested)
        }`,
    )}
  </section>`;
}

const firstNew = ({ posts, me }: ThreadPage): Post | undefined =>
  posts.posts.find((one) => one.number > 1 && !one.seen && !one.deleted_at && one.author_id !== me.id);

/** Where what is new begins; lists lead here. */
function divider(c: Viewer, thread: Thread): Html | false {
  return (
    thread.unread > 0 &&
    thread.unread < thread.posts_count &&
    html`<p class="thread-new" id="unread">${t(c, 'thread.new')}</p>`
  );
}

type Branch = { thread: number; top: Post | null; nested: Post[] };

/** Posts in reading order as replies with theirs; the first branch may have begun on the page before. */
function underneath(posts: readonly Post[]): Branch[] {
  const branches: Branch[] = [];
  for (const one of posts) {
    if (one.parent_number === null) branches.push({ thread: one.number, top: one, nested: [] });
    else if (branches.at(-1)?.thread === one.thread_number) branches.at(-1)!.nested.push(one);
    else branches.push({ thread: one.thread_number, top: null, nested: [one] });
  }
  return branches;
}

function continued(c: Viewer, shown: ThreadPage, nested: readonly Post[]): Html {
  const href = `/discussions/${shown.thread.id}?at=${nested[0]!.thread_number}#post-${nested[0]!.thread_number}`;
  return html`<div class="post post-continued">
    <p class="post-trace"><a href="${href}">${t(c, 'thread.continued')}</a></p>
    <div class="post-replies">${nested.map((one) => threadPost(c, shown, one))}</div>
  </div>`;
}

function sorting(c: Viewer, { thread, sort }: ThreadPage): Html {
  const href = `/discussions/${thread.id}`;
  return choices(t(c, 'sort.label'), [
    { label: t(c, 'sort.votes'), href, current: sort === 'votes' },
    { label: t(c, 'sort.time'), href: `${href}?sort=time`, current: sort === 'time' },
  ]);
}

function ways(c: Viewer, { thread, posts, sort }: ThreadPage): Html | false {
  if (posts.before === null && posts.after === null) return false;
  const chosen = thread.kind === 'question' && sort === 'time' ? '&sort=time' : '';
  const href = (name: string, to: string) => `/discussions/${thread.id}?${name}=${to}${chosen}`;
  return html`<nav class="pager" aria-label="${t(c, 'pages.label')}">
    ${posts.before && linkButton(t(c, 'pages.before'), href('before', writePosition(posts.before)), { icon: 'arrow-left' }, { rel: 'prev' })}
    ${posts.after && linkButton(t(c, 'pages.after'), href('after', writePosition(posts.after)), { icon: 'arrow-right' }, { rel: 'next', class: 'button button-plain pager-older' })}
  </nav>`;
}
