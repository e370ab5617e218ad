import { html, type Html } from '#platform/html/html.ts';
import { anonymousAvatar, avatar, placeMark } from '#ui/avatar.ts';
import { badge, count, type Tone } from '#ui/badge.ts';
import { button, iconButton, linkButton } from '#ui/button.ts';
import { checklist } from '#ui/checklist.ts';
import { course } from '#ui/course.ts';
import { dialog, dialogButton } from '#ui/dialog.ts';
import { groupMap } from '#ui/drawings/group-map.ts';
import { emptyState } from '#ui/empty-state.ts';
import { people } from '#ui/gallery/cast.ts';
import { lanes } from '#ui/lanes.ts';
import { bars, meter } from '#ui/meter.ts';
import { notice } from '#ui/notice.ts';
import { stepper } from '#ui/stepper.ts';
import { table } from '#ui/table.ts';
import { tag } from '#ui/tag.ts';
import { fold } from '#ui/fold.ts';
import { timeline } from '#ui/timeline.ts';
import { dayOf, timeRange } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';

const tones: readonly Tone[] = ['neutral', 'accent', 'good', 'warning', 'danger'];

export function partsGallery(viewer: Viewer): Html {
  return html`<div class="stack">
    <div class="row">
      ${button('Ask the question', { kind: 'primary' })}${button('Preview')}${button('Not now', { kind: 'quiet' })}${button('Close for good', { kind: 'danger' })}${button('Off', {}, { disabled: true })}${iconButton('Settings', 'settings')}${linkButton('Export', '/export', { icon: 'download' })}${button('Small', { small: true })}
    </div>
    <div class="row">
      ${['small', 'medium', 'large', 'huge'].map((size) => avatar({ name: 'Ana Ferreira', photo: null }, size as 'small'))}${people.map((person) => avatar(person))}${anonymousAvatar()}${placeMark({ name: 'Quality circle', photo: null })}
    </div>
    <div class="row">
      ${tones.map((tone) => badge(tone, tone))}${tag('hydraulics', '/tags/1')}${tag('press 4')}${count(7, '7 unread')}
    </div>
    <div>
      ${tones.map((tone) => notice(tone, html`<p>This community closes on ${dayOf(viewer, '2026-06-30')}. What was said stays readable.</p>`, tone === 'warning' ? button('Say something', { small: true }) : undefined))}
    </div>
    <p>${timeRange(viewer, new Date('2026-03-31T12:00:00Z'), new Date('2026-03-31T13:30:00Z'))}</p>
    ${stepper(viewer, 'Founding a community', [
      { label: 'Why', state: 'done', href: '#why' },
      { label: 'Who', state: 'done', href: '#who' },
      { label: 'How', state: 'current' },
      { label: 'Two owners', state: 'coming' },
    ])}
    ${emptyState({ icon: 'messages-square', title: 'Nothing has been asked here yet', text: 'This is the place for questions about keeping machines running. The first one is the hardest; it can be small.', action: linkButton('Ask a question', '/ask', { kind: 'primary' }) })}
    ${table(
      'Members',
      [{ label: 'Name' }, { label: 'Place' }, { label: 'Answers', numeric: true }],
      [
        ['Ana Ferreira', 'Porto', 41],
        ['Jonas Weber', 'Linz', 138],
      ],
    )}
    ${bars('Answers by plant', [
      { label: 'Linz', value: 138, words: '138' },
      { label: 'Porto', value: 41, words: '41' },
      { label: 'Gdańsk', value: 12, words: '12' },
    ])}
    ${course(
      'People in circles',
      [
        { label: dayOf(viewer, '2026-03-02'), value: 180, words: '180' },
        { label: dayOf(viewer, '2026-03-09'), value: 176, words: '176' },
        { label: dayOf(viewer, '2026-03-16'), value: 181, words: '181' },
      ],
      { table: 'As a table', when: 'Day', most: 'at most 181' },
    )}
    ${groupMap({
      id: 'plants',
      title: 'Plants and who asks whom',
      description: 'Three circles joined by lines.',
      groups: [
        { name: 'Linz', people: 138 },
        { name: 'Porto', people: 41 },
        { name: '3', people: 12 },
      ],
      ties: [
        [0, 1, 30],
        [1, 2, 4],
      ],
    })}
    ${fold('Move or leave out', html`<p>What few need at once.</p>`, true)}
    ${lanes([
      {
        title: 'Practice',
        icon: 'wrench',
        lead: 'What you try at work.',
        content: html`<p>Change a seal alone.</p>`,
      },
      { title: 'People', icon: 'users', content: html`<p>Ask Jonas about press 4.</p>` },
    ])}
    ${timeline('The journey', [
      { state: 'done', said: 'done', title: 'Say hello', href: '#hello', trail: '2 March' },
      {
        state: 'now',
        said: 'now',
        title: 'Write down your case',
        href: '#case',
        icon: 'pencil',
        detail: html`<p>Half a page is enough.</p>`,
      },
      { state: 'skipped', said: 'left out', title: 'Read the guide' },
      {
        state: 'coming',
        said: 'to come',
        title: 'The first session',
        icon: 'presentation',
        trail: 'in 3 days',
      },
    ])}
    ${checklist(
      'Before the shift',
      [
        { key: 'valve', label: 'The valve is closed', ticked: true },
        { key: 'lock', label: 'The lock is on, and the key with me', ticked: false },
      ],
      '/ticks',
    )}
    ${meter('Profile', 3, 5, '3 of 5')}
    <div class="row">${dialogButton('Open a dialog', 'example')}</div>
    ${dialog(viewer, { id: 'example', title: 'Close this community' }, html`<p>Members can read on, and search still finds everything.</p>`)}
  </div>`;
}
