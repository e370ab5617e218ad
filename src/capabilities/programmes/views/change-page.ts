import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { versionField } from '#shared/versions/version-field.ts';
import { button, linkButton } from '#ui/button.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { PlanFields } from '../founding/plan-fields.ts';
import type { Programme } from '../programme.ts';
import type { Field, Foreseen } from '../settings/foresee-change.ts';
import { t } from '../words.ts';
import { smallPage } from './small-pages.ts';

type Shown = { programme: Programme; fields: PlanFields; foreseen: Foreseen; version: string; typed: Form };

const words = {
  name: 'change.name',
  purpose: 'change.purpose',
  audience: 'change.audience',
  intake: 'change.intake',
  start: 'change.start',
  places: 'change.places',
  zone: 'change.zone',
  link: 'change.link',
} as const satisfies Record<Field, string>;

/** What a change will mean and for how many, said before it is saved. */
export function changePage(c: Viewer, { programme, fields, foreseen, version, typed }: Shown): Html {
  const base = `/programmes/${programme.slug}/settings`;
  const sent = asFields(fields);
  const { people, waiting, moveUp, over } = foreseen;
  const sentences = [
    ...foreseen.fields.map((field) => t(c, words[field], { people, waiting })),
    ...(foreseen.fields.includes('places') && moveUp > 0 ? [t(c, 'change.move_up', { count: moveUp })] : []),
    ...(over > 0 ? [t(c, 'change.over', { count: over })] : []),
  ];
  const back = `${base}?${new URLSearchParams([...sent, ['version', version]])}`;
  const newer = html`<p>${programme.name}</p>`;
  const main = html`<div class="prose consequences">
      ${
        sentences.length === 0
          ? html`<p>${t(c, 'change.nothing')}</p>`
          : html`<ul>
              ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
            </ul>`
      }
    </div>
    ${form(
      c,
      { action: base, errors: typed.errors },
      html`${versionField(c, String(programme.version), { ...typed, values: { ...typed.values, version } }, newer)}${sent.map(([name, value]) => hidden(name, value))}${formActions(
        sentences.length > 0 && button(t(c, 'change.save'), { kind: 'primary' }),
        linkButton(t(c, 'change.back'), back, { kind: sentences.length > 0 ? 'quiet' : 'plain' }),
      )}`,
    )}`;
  return smallPage(c, programme, { title: t(c, 'change.title'), lead: t(c, 'change.lead'), main });
}

function asFields(fields: PlanFields): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, one]),
  );
}
