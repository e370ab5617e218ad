import { html, type Html } from '#platform/html/html.ts';
import { button, iconButton } from '#ui/button.ts';
import { checkbox, checkboxGroup, select } from '#ui/choice-field.ts';
import { hidden } from '#ui/form.ts';
import { textField } from '#ui/text-field.ts';
import { asDraft, isText, type Draft } from '../draft.ts';
import { getAt } from '../editor/at-path.ts';
import { pathTo, type Around, type FieldSpec, type ListSpec, type PartSpec } from '../editor/field-spec.ts';
import { rolesOf } from '../editor/options.ts';
import { t } from '../words.ts';
import { drawWords } from './draw-words.ts';

/** What is wrong, by path; a field takes out what it shows, so that the rest can be told above the form. */
export type Mistakes = Map<string, string>;

export type Drawing = { around: Around; mistakes: Mistakes };

export function drawFields(specs: readonly FieldSpec[], part: Draft, drawing: Drawing, prefix = ''): Html[] {
  return specs.map((spec) => drawField(spec, part, drawing, prefix));
}

function drawField(spec: FieldSpec, part: Draft, drawing: Drawing, prefix: string): Html {
  const { c } = drawing.around;
  if (spec.as === 'more')
    return html`<details class="editor-more" ${holdsMistake(drawing, prefix) ? html`open` : ''}>
      <summary>${t(c, spec.label)}</summary>
      <div class="editor-fields">${drawFields(spec.fields, part, drawing, prefix)}</div>
    </details>`;
  const name = pathTo(prefix, spec.at);
  const value = getAt(part, spec.at);
  if (spec.as === 'list') return drawList(spec, value, drawing, name);
  if (spec.as === 'part') return drawPart(spec, value, drawing, name);
  if (spec.as === 'words') return drawWords(spec, value, drawing, name);
  if (spec.as === 'by role') return drawByRole(spec.label, value, drawing, name);
  const field = {
    name,
    label: t(c, spec.label),
    hint: spec.hint && t(c, spec.hint),
    error: take(drawing.mistakes, name),
    ...(spec.optional && { optional: true }),
  };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (spec.as) {
    case 'line':
      return textField(c, { ...field, value: text });
    case 'number':
      return textField(
        c,
        { ...field, value: text },
        {
          type: 'number',
          step: spec.step ?? '1',
          class: 'input input-number',
          inputmode: 'decimal',
          'data-minutes': spec.counts === true,
        },
      );
    case 'choice':
      return select(c, {
        ...field,
        value: text,
        options: spec.options(drawing.around),
        ...(spec.empty && { empty: t(c, spec.empty) }),
      });
    case 'choices': {
      const options = spec.options(drawing.around);
      const values = Array.isArray(value) ? value.map(String) : [];
      return options.length === 0 ? html`` : checkboxGroup(c, { ...field, optional: true, values, options });
    }
    case 'yes':
      return checkbox(c, { ...field, checked: value === undefined ? spec.usually === true : value === true });
  }
}

function take(mistakes: Mistakes, path: string): string | undefined {
  const sentence = mistakes.get(path);
  mistakes.delete(path);
  return sentence;
}

const holdsMistake = ({ mistakes }: Drawing, prefix: string): boolean =>
  [...mistakes.keys()].some((path) => prefix !== '' && path.startsWith(`${prefix}.`));

function drawByRole(label: Parameters<typeof t>[1], value: unknown, drawing: Drawing, name: string): Html {
  const { c } = drawing.around;
  return html`${rolesOf(drawing.around).map((role) =>
    drawWords(
      { as: 'words', at: '', label, optional: true, lines: 2 },
      asDraft(value)?.[role.value],
      drawing,
      `${name}.${role.value}`,
      t(c, label, { role: role.label }),
    ),
  )}`;
}

function drawPart(spec: PartSpec, value: unknown, drawing: Drawing, name: string): Html {
  const { c } = drawing.around;
  const label = t(c, spec.label);
  if (value === undefined)
    return html`<p>
      ${button(t(c, spec.add), { icon: 'plus', small: true }, { name: 'do', value: `add:${name}` })}
    </p>`;
  return html`<fieldset class="editor-item">
    <legend>${label}</legend>
    <div class="editor-tools">
      ${iconButton(t(c, 'editor.remove', { what: label }), 'trash-2', { name: 'do', value: `remove:${name}` })}
    </div>
    <div class="editor-fields">${drawFields(spec.fields, asDraft(value) ?? {}, drawing, name)}</div>
  </fieldset>`;
}

function drawList(spec: ListSpec, value: unknown, drawing: Drawing, name: string): Html {
  const { c } = drawing.around;
  const items: unknown[] = Array.isArray(value) ? value : [];
  const wrong = take(drawing.mistakes, name);
  return html`<fieldset class="editor-list" id="${name}">
    <legend>${t(c, spec.label)}</legend>
    ${spec.hint && html`<p class="hint">${t(c, spec.hint)}</p>`}${wrong !== undefined && html`<p class="error">${wrong}</p>`}
    ${items.map((item, i) => drawItem(spec, item, drawing, { name, i, last: i === items.length - 1 }))}
    <p class="row">
      ${spec.adds.map((adding, i) => button(t(c, adding.label), { icon: 'plus', small: true }, { name: 'do', value: `add:${name}:${i}` }))}
    </p>
  </fieldset>`;
}

type Standing = { name: string; i: number; last: boolean };

function drawItem(spec: ListSpec, item: unknown, drawing: Drawing, { name, i, last }: Standing): Html {
  const { c } = drawing.around;
  const at = `${name}.${i}`;
  const what = t(c, spec.one, { number: i + 1 });
  const tool = (
    label: 'editor.up' | 'editor.down' | 'editor.remove',
    drawingOf: 'arrow-up' | 'arrow-down' | 'trash-2',
    way: string,
  ) => iconButton(t(c, label, { what }), drawingOf, { name: 'do', value: `${way}:${at}` });
  const tools = html`<div class="editor-tools">
    ${i > 0 && tool('editor.up', 'arrow-up', 'up')}${!last && tool('editor.down', 'arrow-down', 'down')}${tool('editor.remove', 'trash-2', 'remove')}
  </div>`;
  if (!spec.fields)
    return html`<div class="editor-line">
      ${drawWords({ as: 'words', at: '', label: spec.one }, isText(item) ? item : {}, drawing, at, what)}${tools}
    </div>`;
  const data = asDraft(item) ?? {};
  const key = typeof data['key'] === 'string' ? data['key'] : null;
  return html`<fieldset class="editor-item">
    <legend>${what}</legend>
    ${tools}${key !== null && hidden(`${at}.key`, key)}
    <div class="editor-fields">${drawFields(spec.fields(data, drawing.around), data, drawing, at)}</div>
  </fieldset>`;
}
