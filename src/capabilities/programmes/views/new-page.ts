import { inWords, type Declaration } from '#capabilities/formats/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { asideBlock, pageHeader } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { PilotFields } from '../pilots/pilot-fields.ts';
import { t } from '../words.ts';
import { foundingStepper } from './founding-stepper.ts';
import { pilotFieldset } from './pilot-fields.ts';
import { planFieldsets, type PlanShown } from './plan-form.ts';

type Shown = Omit<PlanShown, 'here' | 'startHint'> & { declared: Declaration; pilot: PilotFields };

/** The second step of a new programme: its plan, with what the format brings already filled in. */
export function newPage(c: Viewer, { declared, pilot, ...shown }: Shown): Html {
  const { key, name } = declared;
  const title = t(c, 'new.title');
  const header = pageHeader({
    above: breadcrumb(c, [{ label: t(c, 'frame.breadcrumb'), href: '/programmes' }]),
    title,
    lead: t.html(c, 'new.from_format', { name: html`<a href="/formats/${key}">${inWords(name, c)}</a>` }),
  });
  const plan = planFieldsets(c, { ...shown, here: '/programmes/new', startHint: startHint(c, declared) });
  const main = form(
    c,
    { action: '/programmes', errors: shown.errors },
    html`${hidden('format', key)}${plan}${pilotFieldset(c, { fields: pilot, errors: shown.errors, asks: true })}${formActions(button(t(c, 'new.save'), { kind: 'primary' }), linkButton(t(c, 'new.other_format'), '/programmes/new', { kind: 'quiet' }))}`,
  );
  return page(c, {
    title,
    current: 'programmes',
    main: html`${header}${foundingStepper(c, 2)}${main}`,
    aside: asideBlock(t(c, 'new.then'), html`<p>${t(c, 'new.then_text')}</p>`),
  });
}

/** When groups begin depends on how the format forms them. */
export function startHint(c: Viewer, { runs, grouping }: Declaration): string {
  if (runs === 'rolling') return t(c, 'plan.starts_rolling');
  if (runs === 'rounds') return t(c, 'plan.starts_rounds');
  return grouping.by === 'everyone' ? t(c, 'plan.starts_everyone') : t(c, 'plan.starts_cohort');
}
