import { html, type Html } from '#platform/html/html.ts';
import { button } from '#ui/button.ts';
import { fileField } from '#ui/file-field.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { t } from '../words.ts';

/** The photo has a form of its own, so that choosing one saves nothing else. */
export function photoForm(
  c: Viewer,
  person: { photo: string | null },
  errors: Record<string, string>,
  megabytes: number,
): Html {
  const field = fileField(
    c,
    { name: 'photo', label: t(c, 'photo.label'), hint: t(c, 'photo.hint'), error: errors['photo'] },
    { accept: ['image/jpeg', 'image/png', 'image/webp'], kinds: t(c, 'photo.kinds'), megabytes },
  );
  const upload = form(
    c,
    { action: '/settings/profile/photo', files: true },
    html`${field}${formActions(button(t(c, 'photo.save'), { icon: 'upload' }))}`,
  );
  const remove =
    person.photo !== null &&
    actionForm(
      '/settings/profile/photo/removal',
      button(t(c, 'photo.remove'), { kind: 'quiet', small: true }),
    );
  return section(t(c, 'photo.title'), upload, remove);
}
