import { html, type Html } from '#platform/html/html.ts';
import { button, linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm } from '#ui/form.ts';
import { meter } from '#ui/meter.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Programme } from '../../programme.ts';
import { programmeFrame } from '../../views/programme-frame.ts';
import type { BeforeAfter, Foreseen } from '../review/foresee.ts';
import type { Standing } from '../review/standing.ts';
import { t } from '../words.ts';
import { brokenInWords } from './broken.ts';
import type { NameOf } from './reasons.ts';
import { percent } from './words-of-group.ts';

export type Moving = {
  person: { id: number; name: string };
  from: Standing | null;
  moves: Foreseen[];
  swapWith: Standing | null;
  version: number;
  nameOf: NameOf;
  more: boolean;
};

/** What can be done with one person of a proposal, and what each would do to the groups. */
export function movePage(c: Viewer, programme: Programme, moving: Moving): Html {
  const { person, from, moves, swapWith, version, more } = moving;
  const base = `/programmes/${programme.slug}/groups`;
  const title = swapWith
    ? t(c, 'move.swap_title', { name: person.name, group: swapWith.name })
    : t(c, 'move.title', { name: person.name });
  const none = emptyState({ icon: 'users', title: t(c, 'move.none'), text: t(c, 'move.none_text') });
  const wait =
    from !== null &&
    !swapWith &&
    section(
      t(c, 'move.wait_title'),
      html`<p>${t(c, 'move.wait_text', { name: person.name })}</p>
        ${actionForm(`${base}/moves`, button(t(c, 'move.wait')), { person: person.id, version })}`,
    );
  return programmeFrame(c, programme, {
    current: 'groups',
    title,
    main: html`${section(
      title,
      html`<p class="section-lead">
          ${from ? t(c, 'move.now_in', { group: from.name }) : t(c, 'move.now_waiting')} ${t(c, 'move.lead')}
        </p>
        ${
          moves.length === 0
            ? none
            : html`<ul class="group-list">
                ${moves.map((move) => option(c, base, moving, move))}
              </ul>`
        }
        ${more && html`<p>${t(c, 'move.more')}</p>`}`,
      linkButton(t(c, 'move.back'), base, { kind: 'quiet', icon: 'arrow-left' }),
    )}${wait}`,
  });
}

function option(c: Viewer, base: string, moving: Moving, move: Foreseen): Html {
  const { person, from, version, nameOf } = moving;
  const { group, swapped, to, broken } = move;
  const heading =
    swapped === null ? group.name : t(c, 'move.exchange', { one: person.name, other: nameOf(swapped) });
  const fields = {
    person: person.id,
    to: group.id,
    version,
    ...(swapped !== null && { swap_with: swapped }),
  };
  const label =
    swapped === null
      ? t(c, 'move.here', { group: group.name })
      : t(c, 'move.exchange_button', { name: nameOf(swapped) });
  return html`<li class="group-card">
    <div class="group-head"><h3>${heading}</h3></div>
    <p>${group.members.map(nameOf).join(', ')}</p>
    ${effect(c, t(c, 'move.there', { group: group.name }), to, nameOf)}${
      from && move.from && effect(c, t(c, 'move.left_behind', { group: from.name }), move.from, nameOf)
    }
    <div class="row">
      ${actionForm(`${base}/moves`, button(broken > 0 ? t(c, 'move.anyway', { label }) : label, broken > 0 ? { kind: 'danger' } : {}), fields)}${
        swapped === null &&
        from !== null &&
        linkButton(
          t(c, 'move.exchange_link', { group: group.name }),
          `${base}/moves?person=${person.id}&with=${group.id}`,
          { kind: 'quiet' },
        )
      }
    </div>
  </li>`;
}

/** A group before and after: its score as two bars, and every rule that it would break. */
function effect(c: Viewer, title: string, { before, after }: BeforeAfter, nameOf: NameOf): Html {
  const known = new Set(before?.broken.map((one) => JSON.stringify(one)));
  const broken = after?.broken.filter((one) => !known.has(JSON.stringify(one))) ?? [];
  const bar = (label: string, score: number) => meter(label, percent(score), 100, `${percent(score)} %`);
  return html`<div class="effect">
    <h4>${title}</h4>
    ${before && bar(t(c, 'move.now'), before.score)}${after ? bar(t(c, 'move.then'), after.score) : html`<p>${t(c, 'move.empties')}</p>`}
    ${
      broken.length > 0 &&
      html`<ul class="reasons">
        ${broken.map((one) => html`<li class="reason-against">${brokenInWords(c, one, nameOf)}</li>`)}
      </ul>`
    }
  </div>`;
}
