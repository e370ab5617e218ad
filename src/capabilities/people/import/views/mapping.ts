import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { button } from '#ui/button.ts';
import { select } from '#ui/choice-field.ts';
import { form, formActions } from '#ui/form.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { furtherKey, type FurtherField } from '../../fields.ts';
import { t } from '../../words.ts';
import { targets } from '../columns.ts';
import type { PeopleImport } from '../queries.ts';
import { columnLabel } from '../trouble-words.ts';
import { importFrame } from './frame.ts';

type Mapping = {
  one: PeopleImport;
  sample: readonly { cells: string[] }[];
  further: readonly FurtherField[];
};

/** For each column of the file what it means, with the first values in it as a reminder. */
export function importMapping(c: Viewer, { one, sample, further }: Mapping, typed: Form): Html {
  const all = [...targets, ...further.map(({ key }) => furtherKey(key))];
  const options = all.map((value) => ({ value, label: columnLabel(c, value, further) }));
  const chosen = typed.values['mapping']?.split(',') ?? one.mapping;
  const fields = one.headers.map((header, i) => {
    const values = sample.map(({ cells }) => cells[i] ?? '').filter(Boolean);
    return select(c, {
      name: 'mapping',
      id: `mapping-${i}`,
      label: header || t(c, 'import.column', { number: i + 1 }),
      hint:
        values.length > 0 ? t(c, 'import.such_as', { values: values.join(' · ').slice(0, 120) }) : undefined,
      optional: true,
      value: chosen[i] ?? '',
      options,
      empty: t(c, 'import.leave_out'),
    });
  });
  const content = html`${fields}${formActions(button(t(c, 'import.rehearse'), { kind: 'primary' }))}`;
  return importFrame(
    c,
    one,
    t(c, 'import.mapping_lead', { count: one.total }),
    section(
      t(c, 'step.columns'),
      form(c, { action: `/admin/people/import/${one.id}/mapping`, errors: typed.errors }, content),
    ),
  );
}
