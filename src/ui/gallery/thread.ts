import { html, trusted, type Html } from '#platform/html/html.ts';
import { avatar } from '#ui/avatar.ts';
import { badge } from '#ui/badge.ts';
import { button, iconButton } from '#ui/button.ts';
import { draftForm } from '#ui/draft-form.ts';
import { form, formActions } from '#ui/form.ts';
import { icon } from '#ui/icon.ts';
import { list } from '#ui/list.ts';
import { liveNews } from '#ui/live.ts';
import { menu, menuAct, menuLink } from '#ui/menu.ts';
import { pager } from '#ui/pager.ts';
import { anonymousLine, personLine } from '#ui/person-line.ts';
import { post, press } from '#ui/post.ts';
import { richText } from '#ui/rich-text.ts';
import { section } from '#ui/section.ts';
import { tagList } from '#ui/tag.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';

const now = new Date('2026-03-31T12:10:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const person = (name: string) => ({ name, photo: null, href: '/people/7' });

/** A list of conversations and one conversation, as their pages show them. */
export function threadGallery(viewer: Viewer): Html {
  return html`${section('New for you', conversations(viewer), html`<a href="/all">All conversations</a>`)}${section('Press 4 loses pressure after the night shift', thread(viewer))}`;
}

function conversations(viewer: Viewer): Html {
  const tags = tagList('Tags', [{ name: 'hydraulics', href: '/tags/hydraulics' }, { name: 'press 4' }]);
  const entries = [
    {
      title: 'Press 4 loses pressure after the night shift',
      href: '/d/1',
      lead: avatar({ name: 'Ana Ferreira', photo: null }),
      detail: html`Question by Ana Ferreira in <a href="/c/1">Maintenance and repair</a>, because you follow
        hydraulics`,
      excerpt:
        'It holds 180 bar until about five, then falls to 150 within ten minutes. The pump was changed in February. Has anybody seen a valve do this when the oil is cold?',
      trail: html`${time(viewer, ago(12), now)}${badge('3 answers', 'accent')}`,
      unread: true,
    },
    {
      title: 'How we hand over a shift in four minutes',
      href: '/d/2',
      lead: avatar({ name: 'Jonas Weber', photo: null }),
      detail: 'Discussion by Jonas Weber',
      excerpt: null,
      trail: html`${time(viewer, ago(1500), now)}<span>12 replies</span>`,
    },
    {
      title: 'Which torque wrench for the new flange bolts',
      href: '/d/3',
      lead: avatar({ name: 'Mirjam Oduya', photo: null }),
      detail: html`Question by Mirjam Oduya${tags}`,
      trail: html`${time(viewer, ago(60 * 24 * 12), now)}${badge('Answered', 'good', 'check')}`,
    },
  ];
  return html`${list('Conversations', entries)}${pager(viewer, { newer: null, older: '?before=17' })}`;
}

function thread(viewer: Viewer): Html {
  const when = (minutes: number) => time(viewer, ago(minutes), now);
  const rare = menu({ label: 'More', icon: 'ellipsis', wordless: true }, [
    menuLink('Copy the address', '#reply-2', 'link'),
    menuAct({ label: 'Delete', action: '/replies/2/deletion', icon: 'trash-2', danger: true }),
  ]);
  const actions = (pressed: boolean, count: number) =>
    html`${press({ label: 'Helpful', action: '/votes', pressed, mark: icon('thumbs-up'), count })}${button('Reply', { kind: 'quiet', icon: 'reply', small: true })}${rare}`;
  const nested = post({
    id: 'reply-3',
    author: anonymousLine('Someone in this community', when(40), 'small'),
    body: trusted('<p>The same here, and nobody had written it down. Thank you.</p>'),
    actions: actions(false, 0),
  });
  return html`<div id="thread">
      ${post({ id: 'post', author: personLine(person('Ana Ferreira'), html`Shift lead, Porto · ${when(95)}`), body: trusted('<p>It holds 180 bar until about five in the morning, then falls to 150 within ten minutes and comes back by itself. The pump was changed in February. <a data-mention="4" href="/people/4">@Jonas Weber</a>, you had something like it in Linz.</p><p>What we have tried:</p><ul><li>new filter, <em>no change</em></li><li>oil level and temperature: <code>41 °C</code> at the tank</li></ul><blockquote><p>Below 38 degrees the relief valve sticks.</p></blockquote>'), actions: actions(true, 14) })}
      ${post({ id: 'reply-2', state: 'accepted', marks: badge('Accepted answer', 'good', 'check'), author: personLine(person('Jonas Weber'), html`Maintenance engineer, Linz · ${when(60)}`), body: trusted('<p>We had exactly this. It was the pilot stage of the relief valve: a seal that hardens when the oil is under 40 °C. Change the seal, not the valve, and keep the tank heater on over night.</p><pre><code>heater.setpoint = 42\nheater.hours    = 22:00-06:00</code></pre>'), actions: actions(false, 9), replies: nested })}
      ${post({ id: 'reply-4', state: 'unread', author: personLine(person('Lena-Marie Vogt'), when(5)), body: trusted('<p>Done in plant two as well. I added it to the checklist.</p>'), actions: actions(false, 1) })}
    </div>
    ${liveNews({ topic: 'discussion:42', href: '/d/42#new', one: 'One new reply', other: '# new replies', known: 3 })}
    <div data-reply>
      ${draftForm(viewer, 'reply:discussion:42', form(viewer, { action: '/replies', class: 'form form-full' }, html`${richText(viewer, { name: 'body', label: 'Your reply', placeholder: 'What do you know about this?', context: 'discussion:42' })}${formActions(button('Reply', { kind: 'primary' }), iconButton('Bookmark', 'bookmark', { type: 'button' }))}`))}
    </div>`;
}
