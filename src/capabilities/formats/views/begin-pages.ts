import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { radioGroup } from '#ui/choice-field.ts';
import { fileField } from '#ui/file-field.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { pageHeader } from '#ui/section.ts';
import { textArea, textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { inWords } from '../declaration/text.ts';
import { t } from '../words.ts';

const languageWords = { en: 'languages.en', de: 'languages.de', both: 'languages.both' } as const;

/** Before one writes: what it is called, and in which languages. */
export function newFormatPage(c: Viewer, from: Declaration | null, { values, errors }: Form): Html {
  const title = from ? t(c, 'new.adapt_title', { name: inWords(from.name, c) }) : t(c, 'new.title');
  const languages = Object.entries(languageWords).map(([value, word]) => ({ value, label: t(c, word) }));
  const main = form(
    c,
    { action: '/formats', errors },
    html`${from && hidden('from', from.key)}${textField(
      c,
      {
        name: 'name',
        label: t(c, 'new.name'),
        value: values['name'] ?? (from && t(c, 'new.ours', { name: inWords(from.name, c) })),
        error: errors['name'],
      },
      { maxlength: 80 },
    )}${radioGroup(c, { name: 'languages', label: t(c, 'new.languages'), value: values['languages'] ?? c.locale, options: languages, error: errors['languages'] })}${formActions(button(t(c, 'new.begin'), { kind: 'primary' }), linkButton(t(c, 'new.leave'), from ? `/formats/${from.key}` : '/formats', { kind: 'quiet' }))}`,
  );
  return beginning(c, title, from ? t(c, 'new.adapt_lead') : t(c, 'new.lead'), main);
}

/** Something that was written elsewhere. */
export function importPage(c: Viewer, { values, errors }: Form): Html {
  const main = form(
    c,
    { action: '/formats/import', errors, files: true },
    html`${fileField(
      c,
      { name: 'file', label: t(c, 'import.file'), error: errors['file'], optional: true },
      { accept: ['.yaml', '.yml', '.json'], kinds: 'YAML, JSON', megabytes: 1 },
    )}${textArea(c, { name: 'source', label: t(c, 'import.text'), value: values['source'], error: errors['source'], optional: true }, { rows: 8, class: 'input editor-source', spellcheck: 'false' })}${formActions(button(t(c, 'import.button'), { kind: 'primary' }), linkButton(t(c, 'new.leave'), '/formats', { kind: 'quiet' }))}`,
  );
  return beginning(c, t(c, 'import.title'), t(c, 'import.lead'), main);
}

function beginning(c: Viewer, title: string, lead: string, main: Html): Html {
  const above = breadcrumb(c, [{ label: t(c, 'library.title'), href: '/formats' }]);
  return page(c, { title, current: 'programmes', main: html`${pageHeader({ above, title, lead })}${main}` });
}
