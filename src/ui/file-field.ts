import { attributes, html, type Html } from '#platform/html/html.ts';
import { controlAttributes, fieldFrame, fieldId, type Field } from '#ui/field.ts';
import type { Reader } from '#ui/viewer.ts';
import { t } from '#ui/words.ts';

type Limits = {
  /** Extensions or media types as the `accept` attribute takes them: `['image/png', '.csv']`. */
  accept: readonly string[];
  /** How those are called for people: "JPEG, PNG or WebP". */
  kinds: string;
  megabytes: number;
  multiple?: boolean;
};

/** Files to send; what is taken is said before one is chosen, and checked at once where a script runs. */
export function fileField(c: Reader, field: Field, limits: Limits): Html {
  const id = fieldId(field);
  const tied = controlAttributes(field);
  const given = {
    type: 'file',
    class: 'input-file',
    ...tied,
    'aria-describedby': [`${id}-limits`, tied['aria-describedby']].filter(Boolean).join(' '),
    accept: limits.accept.length > 0 && limits.accept.join(','),
    multiple: limits.multiple === true,
  };
  const upgrade = {
    'data-bytes': limits.megabytes * 1_000_000,
    'data-too-large': t(c, 'file.too-large', { megabytes: limits.megabytes }),
  };
  return fieldFrame(
    c,
    field,
    html`<file-picker${attributes(upgrade)}><input${attributes(given)} /><output class="file-chosen" for="${id}"></output></file-picker>`,
    html`<p class="hint" id="${id}-limits">
      ${t(c, 'file.limits', { kinds: limits.kinds, megabytes: limits.megabytes })}
    </p>`,
  );
}
