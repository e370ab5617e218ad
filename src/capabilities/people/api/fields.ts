import { z } from 'zod';
import { text } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { addField, changeField, removeField } from '../define-fields.ts';
import { audiences, furtherKinds } from '../fields.ts';
import { keepable, keepFields, keptFields } from '../kept-fields.ts';
import { furtherFields } from '../queries.ts';
import { field, nothing } from './shapes.ts';

const who = 'administrator';
const scope = 'admin';
const params = z.object({ key: z.string().max(40) });
const definition = z.object({
  label_en: text(80),
  label_de: text(80),
  kind: z.enum(furtherKinds),
  choices: z.array(text(120)).max(100).default([]),
  audience: z.enum(audiences).default('everyone'),
  position: z.int().min(0).max(1000).optional(),
});

export const fieldApi = [
  endpoint(
    'GET',
    '/fields',
    {
      who: 'person',
      scope: 'read',
      id: 'listFields',
      summary: 'Fields that the organisation added to profiles, and the usual ones that only it fills in',
      answer: z.object({ items: z.array(field), kept: z.array(z.string()) }),
    },
    async (c) => {
      const [items, kept] = await Promise.all([furtherFields(c.db), keptFields(c.db)]);
      return { items, kept: [...kept] };
    },
  ),
  endpoint(
    'POST',
    '/fields',
    {
      who,
      scope,
      id: 'addField',
      summary: 'Add a field to all profiles',
      body: definition,
      answer: z.object({ key: z.string() }),
      status: 201,
    },
    async (c) => ({ key: await addField(c.db, c.body) }),
  ),
  endpoint(
    'PUT',
    '/fields/:key',
    {
      who,
      scope,
      id: 'changeField',
      summary: 'Change a field',
      params,
      body: definition,
      answer: nothing,
      status: 204,
    },
    async (c) => {
      await changeField(c.db, c.params.key, c.body);
      return null;
    },
  ),
  endpoint(
    'DELETE',
    '/fields/:key',
    {
      who,
      scope,
      id: 'removeField',
      summary: 'Remove a field with all its values',
      params,
      answer: nothing,
      status: 204,
    },
    async (c) => {
      await removeField(c.db, c.params.key);
      return null;
    },
  ),
  endpoint(
    'PUT',
    '/kept-fields',
    {
      who,
      scope,
      id: 'keepFields',
      summary: 'Say which usual fields only administrators and imports fill in',
      body: z.object({ kept: z.array(z.enum(keepable)) }),
      answer: nothing,
      status: 204,
    },
    async (c) => {
      await c.db.transaction((tx) => keepFields(tx, c.body.kept));
      return null;
    },
  ),
];
