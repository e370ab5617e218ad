import type { Html } from '#platform/html/html.ts';
import type { FieldErrors } from '#ui/form.ts';
import { textField } from '#ui/text-field.ts';
import type { Reader } from '#ui/viewer.ts';
import { t } from '../words.ts';

/** Where a password is chosen; what makes a good one stands beside it. */
export function newPasswordField(c: Reader, errors: FieldErrors, name = 'password'): Html {
  return textField(
    c,
    { name, label: t(c, 'field.new_password'), hint: t(c, 'password.hint'), error: errors[name] },
    { type: 'password', autocomplete: 'new-password', minlength: 12, maxlength: 200 },
  );
}
