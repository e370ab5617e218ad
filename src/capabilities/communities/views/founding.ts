import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { formActions } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { asideBlock, pageHeader } from '#ui/section.ts';
import { stepper } from '#ui/stepper.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Community } from '../community.ts';
import type { Checklist } from '../founding/launch-community.ts';
import { partsOfStep, stepOfPart, steps, type Step } from '../founding/steps.ts';
import { t } from '../words.ts';
import { partWords } from './charter-words.ts';

const words = {
  purpose: ['step.purpose', 'step_title.purpose', 'step_lead.purpose'],
  challenge: ['step.challenge', 'step_title.challenge', 'step_lead.challenge'],
  value: ['step.value', 'step_title.value', 'step_lead.value'],
  elements: ['step.elements', 'step_title.elements', 'step_lead.elements'],
  guidelines: ['step.guidelines', 'step_title.guidelines', 'step_lead.guidelines'],
  people: ['step.people', 'step_title.people', 'step_lead.people'],
  settings: ['step.settings', 'step_title.settings', 'step_lead.settings'],
  launch: ['step.launch', 'step_title.launch', 'step_lead.launch'],
} as const satisfies Record<Step, readonly [string, string, string]>;

type Shown = { step: Step; checklist: Checklist; main: Renderable };

/** One step of the founding: its question, where one stands, and what is still missing beside it. */
export function foundingPage(c: Viewer, community: Community, { step, checklist, main }: Shown): Html {
  const [, title, lead] = words[step];
  const base = `/communities/${community.slug}`;
  const header = pageHeader({
    above: breadcrumb(c, [
      { label: t(c, 'communities.title'), href: '/communities' },
      { label: community.name, href: `${base}/about` },
    ]),
    title: t(c, title),
    lead: t(c, lead),
  });
  const path = steps.map((one) => ({
    label: t(c, words[one][0]),
    href: `${base}/founding/${one}`,
    state:
      one === step ? ('current' as const) : isDone(one, checklist) ? ('done' as const) : ('coming' as const),
  }));
  return page(c, {
    title: `${t(c, words[step][0])} · ${community.name}`,
    current: 'communities',
    main: html`${stepper(c, t(c, 'founding.stepper'), path)}${header}${main}`,
    aside: asideBlock(t(c, 'founding.so_far'), stillMissing(c, base, checklist)),
  });
}

function isDone(step: Step, { parts, guidelines, founders }: Checklist): boolean {
  if (step === 'guidelines') return guidelines;
  if (step === 'people') return founders >= 2;
  const own = partsOfStep[step];
  return own !== undefined && own.every((part) => !parts.includes(part));
}

function stillMissing(c: Viewer, base: string, { parts, guidelines, founders }: Checklist): Html {
  const missing = [
    ...parts.map((part) => ({ label: partWords(c, part).heading, step: stepOfPart(part) })),
    ...(guidelines ? [] : [{ label: t(c, 'step.guidelines'), step: 'guidelines' }]),
    ...(founders < 2 ? [{ label: t(c, 'launch.founders_open'), step: 'people' }] : []),
  ];
  if (missing.length === 0) return html`<p>${t(c, 'founding.nothing_missing')}</p>`;
  return html`<ul class="still-missing">
    ${missing.map(({ label, step }) => html`<li><a href="${base}/founding/${step}">${label}</a></li>`)}
  </ul>`;
}

/** The buttons that end a step. */
export function stepActions(c: Viewer, slug: string, step: Step): Html {
  const before = steps[steps.indexOf(step) - 1];
  return formActions(
    button(t(c, 'founding.save'), { kind: 'primary' }),
    button(t(c, 'founding.later'), { kind: 'quiet' }, { name: 'pause', value: 'yes' }),
    before && linkButton(t(c, 'founding.back'), `/communities/${slug}/founding/${before}`, { kind: 'quiet' }),
  );
}
