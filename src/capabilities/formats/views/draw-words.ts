import { html, type Html } from '#platform/html/html.ts';
import { textArea, textField } from '#ui/text-field.ts';
import { asDraft } from '../draft.ts';
import type { FieldSpec } from '../editor/field-spec.ts';
import { t } from '../words.ts';
import type { Drawing } from './draw-fields.ts';

const inLanguage = { en: 'editor.in_english', de: 'editor.in_german' } as const;

/** A text, once for each language in which the author writes. */
export function drawWords(
  spec: Extract<FieldSpec, { as: 'words' }>,
  value: unknown,
  { around: { c, languages }, mistakes }: Drawing,
  name: string,
  label = t(c, spec.label),
): Html {
  const whole = mistakes.get(name);
  mistakes.delete(name);
  const fields = languages.map((language, i) => {
    const at = `${name}.${language}`;
    const error = mistakes.get(at) ?? (i === 0 ? whole : undefined);
    mistakes.delete(at);
    const field = {
      name: at,
      label: languages.length > 1 ? t(c, inLanguage[language], { label }) : label,
      hint: i === 0 && spec.hint ? t(c, spec.hint) : undefined,
      error,
      value: saidIn(value, language, i === 0),
      ...((spec.optional ?? i > 0) && { optional: true }),
    };
    const lines = spec.lines ?? 1;
    return lines > 1
      ? textArea(c, field, { rows: lines, lang: language })
      : textField(c, field, { lang: language });
  });
  return html`<div class="editor-words">${fields}</div>`;
}

/** A plain text belongs to no language; it stands in the first, and is that language's once it is saved. */
function saidIn(value: unknown, language: string, first: boolean): string {
  if (typeof value === 'string') return first ? value : '';
  const said = asDraft(value)?.[language];
  return typeof said === 'string' ? said : '';
}
