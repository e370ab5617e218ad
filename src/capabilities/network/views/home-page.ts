import { html, type Html } from '#platform/html/html.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { badge } from '#ui/badge.ts';
import { button, linkButton } from '#ui/button.ts';
import { actionForm } from '#ui/form.ts';
import { list } from '#ui/list.ts';
import { notice } from '#ui/notice.ts';
import { asideBlock, section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Listed } from '../checks/list-checks.ts';
import type { Move } from '../moves/find-moves.ts';
import { t } from '../words.ts';
import { actTitle } from './act-words.ts';
import { dayOf } from './axes-part.ts';
import { axisName } from './axis-words.ts';
import { togetherPart, type Together } from './together-part.ts';

export type Home = { checks: readonly Listed[]; moves: readonly Move[]; together: Together };

/** One's own network: begin or go on with a check, what was found, what is under way. */
export function homePage(c: Viewer, { checks, moves, together }: Home): Html {
  const open = checks.find(({ state }) => state === 'open');
  const finished = checks.filter(({ state }) => state === 'done');
  return growthFrame(c, {
    current: 'network',
    title: t(c, 'home.title'),
    lead: t(c, 'home.lead'),
    main: html`${open ? goOn(c, open) : begin(c, finished)}
    ${
      moves.length > 0 &&
      section(
        t(c, 'home.moves'),
        list(
          t(c, 'home.moves'),
          moves.map((move) => moveEntry(c, move)),
        ),
      )
    }
    ${
      finished.length > 0 &&
      section(
        t(c, 'home.checks'),
        list(
          t(c, 'home.checks'),
          finished.map((one) => checkEntry(c, one)),
        ),
      )
    }
    ${togetherPart(c, together)}`,
    aside: html`${asideBlock(
      t(c, 'private.title'),
      html`<p>${t(c, 'private.text')}</p>
        <p><a href="/network/consents">${t(c, 'private.counted')}</a></p>`,
    )}${asideBlock(
      t(c, 'home.seen'),
      html`<p>${t(c, 'home.seen_text')}</p>
        <p><a href="/network/seen">${t(c, 'home.to_seen')}</a></p>`,
    )}`,
  });
}

function goOn(c: Viewer, { id, people }: Listed): Html {
  return notice(
    'accent',
    html`<p>${t(c, 'home.is_open', { count: people })}</p>`,
    linkButton(t(c, 'home.go_on'), `/network/checks/${id}`, { kind: 'primary' }),
  );
}

function begin(c: Viewer, finished: readonly Listed[]): Html {
  const start = (same: boolean, label: string, primary: boolean) =>
    actionForm(
      '/network/checks',
      button(label, { kind: primary ? 'primary' : 'plain' }),
      same ? { same: 'yes' } : {},
    );
  const [last] = finished;
  if (!last)
    return html`<div class="stack network-start">
      <p>${t(c, 'home.what')}</p>
      <ul class="network-steps">
        <li>${t(c, 'home.step_people')}</li>
        <li>${t(c, 'home.step_about')}</li>
        <li>${t(c, 'home.step_links')}</li>
      </ul>
      <div class="row">
        ${start(false, t(c, 'home.start'), true)}<span class="hint">${t(c, 'home.minutes')}</span>
      </div>
    </div>`;
  return html`${last.is_old && notice('accent', html`<p>${t(c, 'home.again')}</p>`)}
    <div class="row network-end">
      ${start(true, t(c, 'home.start_same'), last.is_old)}${start(false, t(c, 'home.start_afresh'), false)}
    </div>`;
}

const moveEntry = (c: Viewer, { id, act, axis, check_id: check, state }: Move) => ({
  title: actTitle(c, act),
  href: `/network/checks/${check}#move-${id}`,
  detail: t(c, 'move.for_axis', { axis: axisName(c, axis) }),
  ...(state === 'taken' ? { trail: badge(t(c, 'move.state_taken'), 'accent') } : {}),
});

const checkEntry = (c: Viewer, { people, ...check }: Listed) => ({
  title: t(c, 'result.title', { day: dayOf(c, check) }),
  href: `/network/checks/${check.id}`,
  detail: t(c, 'home.people', { count: people }),
});
