import type { Html } from '#platform/html/html.ts';
import { checkboxGroup } from '#ui/choice-field.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Attachment } from '../queries.ts';
import { t } from '../words.ts';

/** Which of the files that a post carries beside its words are to go; nothing where it carries none. */
export function takeOffField(
  c: Reader,
  attachments: readonly Omit<Attachment, 'post_id'>[],
  body: string,
  chosen: readonly string[],
): Html | null {
  const options = attachments
    .filter(({ key }) => !body.includes(`/files/${key}/`))
    .map(({ key, name }) => ({ value: key, label: name }));
  if (options.length === 0) return null;
  const field = { name: 'without', label: t(c, 'attach.without'), hint: t(c, 'attach.without_hint') };
  return checkboxGroup(c, { ...field, options, values: chosen, optional: true });
}
