import { html, type Html } from '#platform/html/html.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button } from '#ui/button.ts';
import { choices } from '#ui/choices.ts';
import { dialog, dialogButton } from '#ui/dialog.ts';
import { fold } from '#ui/fold.ts';
import { actionForm, errorSummary } from '#ui/form.ts';
import { facts, section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Check } from '../check.ts';
import { answersOf } from '../measures/answers.ts';
import { measure } from '../measures/measure.ts';
import { t } from '../words.ts';
import { axesPart, dayOf } from './axes-part.ts';
import { mapPart } from './map-part.ts';
import { moveCard, type MoveWithChances } from './move-card.ts';

export type Result = {
  check: Check;
  /** Other finished checks, newest first, and the one that is laid below this one. */
  others: readonly Check[];
  beside: Check | null;
  moves: readonly MoveWithChances[];
  errors: Record<string, string>;
};

/** What a finished check says: axes, map, two suggestions. It is the person's alone. */
export function resultPage(c: Viewer, { check, others, beside, moves, errors }: Result): Html {
  const base = `/network/checks/${check.id}`;
  return growthFrame(c, {
    current: 'network',
    wide: true,
    title: t(c, 'result.title', { day: dayOf(c, check) }),
    above: breadcrumb(c, [{ label: t(c, 'home.title'), href: '/network' }]),
    lead: t(c, 'result.lead'),
    main: html`${errors['form'] !== undefined && errorSummary(c, { form: errors['form'] })}
      ${section(
        t(c, 'result.moves'),
        html`<p class="hint">${t(c, 'result.moves_hint')}</p>
          <div class="moves">${moves.map((move) => moveCard(c, move))}</div>`,
      )}
      ${section(t(c, 'result.axes'), html`<div class="beside-table">${axesPart(c, check, beside)}</div>`, compare(c, base, others, beside))}
      ${section(t(c, 'map.title'), mapPart(c, check))} ${fold(t(c, 'result.figures'), figures(c, check))}
      <div class="row network-end">
        ${dialogButton(t(c, 'delete.button'), 'delete-check', { kind: 'quiet', icon: 'trash-2' })}
      </div>
      ${dialog(
        c,
        { id: 'delete-check', title: t(c, 'delete.title') },
        html`<p>${t(c, 'delete.text')}</p>
          ${actionForm(`${base}/deletion`, button(t(c, 'delete.confirm'), { kind: 'danger' }))}`,
      )}`,
  });
}

function compare(c: Viewer, base: string, others: readonly Check[], beside: Check | null): Html | false {
  if (others.length === 0) return false;
  return choices(t(c, 'result.compare'), [
    { label: t(c, 'result.alone'), href: `${base}?beside=none`, current: beside === null },
    ...others.slice(0, 4).map((other) => ({
      label: dayOf(c, other),
      href: `${base}?beside=${other.id}`,
      current: other.id === beside?.id,
    })),
  ]);
}

/** The figures behind the axes, for whoever wants them. */
function figures(c: Viewer, check: Check): Html {
  const m = measure(answersOf(check));
  const two = (value: number | null) =>
    value === null ? t(c, 'value.unknown') : t(c, 'value.of', { value });
  return facts([
    { label: t(c, 'figure.people'), value: m.people },
    { label: t(c, 'figure.external_internal'), value: two(m.externalInternal) },
    { label: t(c, 'figure.density'), value: two(m.density) },
    { label: t(c, 'figure.effective_size'), value: two(m.effectiveSize) },
    { label: t(c, 'figure.efficiency'), value: two(m.efficiency) },
    { label: t(c, 'figure.constraint'), value: two(m.constraint) },
    { label: t(c, 'figure.strength'), value: two(m.meanStrength) },
    { label: t(c, 'figure.top_three'), value: two(m.topThreeShare) },
    { label: t(c, 'figure.herfindahl'), value: two(m.herfindahl) },
  ]);
}
