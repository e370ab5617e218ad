import { z } from 'zod';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { several, text } from '#platform/http/fields.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { addField, changeField, removeField } from '../define-fields.ts';
import { audiences, furtherKinds } from '../fields.ts';
import { keepable, keepFields, keptFields } from '../kept-fields.ts';
import { furtherFields } from '../queries.ts';
import { fieldsView, fieldView } from '../views/fields.ts';
import { t } from '../words.ts';

const lines = z
  .string()
  .max(4000)
  .default('')
  .transform((typed) =>
    [
      ...new Set(
        typed
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      ),
    ].slice(0, 100),
  );

const body = z.object({
  label_en: text(80),
  label_de: text(80),
  kind: z.enum(furtherKinds),
  choices: lines,
  audience: z.enum(audiences),
  position: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(0).max(1000).optional(),
  ),
});
const params = z.object({ key: z.string().max(40) });

async function all(c: Context<Me>, form: Form) {
  const [fields, kept] = await Promise.all([furtherFields(c.db), keptFields(c.db)]);
  return fieldsView(c, { fields, kept }, form);
}

async function one(c: Context<Me, { key: string }>, form: Form) {
  const field = (await furtherFields(c.db)).find(({ key }) => key === c.params.key);
  if (!field) throw new NotFound();
  return fieldView(c, field, form);
}

export const fieldPages = [
  get('/admin/fields', { who: 'administrator' }, (c) => all(c, emptyForm)),

  post('/admin/fields', { who: 'administrator', body, again: all }, async (c) => {
    await addField(c.db, c.body);
    return redirect('/admin/fields', { flash: t(c, 'fields.added') });
  }),

  post(
    '/admin/fields/kept',
    { who: 'administrator', body: z.object({ kept: several(z.enum(keepable)) }) },
    async (c) => {
      await c.db.transaction((tx) => keepFields(tx, c.body.kept));
      return redirect('/admin/fields', { flash: t(c, 'admin.saved') });
    },
  ),

  get('/admin/fields/:key', { who: 'administrator', params }, (c) => one(c, emptyForm)),

  post('/admin/fields/:key', { who: 'administrator', params, body, again: one }, async (c) => {
    await changeField(c.db, c.params.key, c.body);
    return redirect('/admin/fields', { flash: t(c, 'admin.saved') });
  }),

  post('/admin/fields/:key/removal', { who: 'administrator', params }, async (c) => {
    await removeField(c.db, c.params.key);
    return redirect('/admin/fields', { flash: t(c, 'fields.removed') });
  }),
];
