import { html, type Html } from '#platform/html/html.ts';
import { button, linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm } from '#ui/form.ts';
import { meter } from '#ui/meter.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Programme } from '../../programme.ts';
import type { Foreseen } from '../../rounds/review/foresee.ts';
import { brokenInWords } from '../../rounds/views/broken.ts';
import { reasonList } from '../../rounds/views/proposed-group.ts';
import { saidOf, type NameOf } from '../../rounds/views/reasons.ts';
import { percent, scoreInWords } from '../../rounds/views/words-of-group.ts';
import { programmeFrame } from '../../views/programme-frame.ts';
import { t } from '../words.ts';

type Placing = { person: { id: number; name: string }; places: Foreseen[]; nameOf: NameOf };

/** Where somebody who waits would fit: each group with the newcomer, the best first. */
export function placePage(c: Viewer, programme: Programme, { person, places, nameOf }: Placing): Html {
  const base = `/programmes/${programme.slug}/groups`;
  const title = t(c, 'place.title', { name: person.name });
  const none = emptyState({ icon: 'users', title: t(c, 'place.none'), text: t(c, 'place.none_text') });
  const rows = places.map(({ group, to, broken }) => {
    const sentences = (to.after?.broken ?? []).map((one) => ({
      text: brokenInWords(c, one, nameOf),
      against: true,
    }));
    const said = [...sentences, ...saidOf(c, to.after?.reasons, nameOf)];
    const label =
      broken > 0 ? t(c, 'place.anyway', { group: group.name }) : t(c, 'place.here', { group: group.name });
    return html`<li class="group-card">
      <div class="group-head">
        <h3>${group.name}</h3>
        ${to.after && meter(t(c, 'place.fit'), percent(to.after.score), 100, scoreInWords(c, to.after.score))}
      </div>
      <p>${group.members.map(nameOf).join(', ')}</p>
      ${reasonList(said)}
      ${actionForm(`${base}/places`, button(label, broken > 0 ? { kind: 'danger' } : {}), { person: person.id, group: group.id })}
    </li>`;
  });
  return programmeFrame(c, programme, {
    current: 'groups',
    title,
    main: section(
      title,
      rows.length === 0
        ? none
        : html`<p class="section-lead">${t(c, 'place.lead')}</p>
            <ul class="group-list">
              ${rows}
            </ul>`,
      linkButton(t(c, 'place.back'), base, { kind: 'quiet', icon: 'arrow-left' }),
    ),
  });
}
