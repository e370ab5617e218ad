import { z } from 'zod';
import { Invalid } from '#platform/errors.ts';
import { emptyForm } from '#platform/http/context.ts';
import { text } from '#platform/http/fields.ts';
import { optionalUpload } from '#platform/http/multipart.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { beginFormat } from '../acts/begin-format.ts';
import { importFormat } from '../acts/import-format.ts';
import { readDeclaration } from '../declaration/read-declaration.ts';
import { key } from '../declaration/text.ts';
import { findFormat } from '../find-format.ts';
import { importPage, newFormatPage } from '../views/begin-pages.ts';
import { t } from '../words.ts';

const spoken = { en: ['en'], de: ['de'], both: ['en', 'de'] } as const;
const wish = z.object({
  name: text(80),
  languages: z.enum(['en', 'de', 'both']),
  from: key.optional(),
});

export const beginningPages = [
  get(
    '/formats/new',
    { who: 'person', query: z.object({ from: key.optional().catch(undefined) }) },
    async (c) => {
      const { from } = c.query;
      return newFormatPage(c, from === undefined ? null : await findFormat(c.db, c.me, from), emptyForm);
    },
  ),
  post(
    '/formats',
    {
      who: 'person',
      body: wish,
      again: async (c, form) => {
        const from = key.safeParse(form.values['from']);
        return newFormatPage(c, from.success ? await findFormat(c.db, c.me, from.data) : null, form);
      },
    },
    async (c) => {
      const { name, languages, from } = c.body;
      const made = await beginFormat(c.db, c.me, { name, languages: spoken[languages], from });
      return redirect(`/formats/${made}/edit`, { flash: t(c, 'new.begun') });
    },
  ),
  get('/formats/import', { who: 'person' }, (c) => importPage(c, emptyForm)),
  post(
    '/formats/import',
    {
      who: 'person',
      body: z.object({ file: optionalUpload, source: z.string().max(400_000).default('') }),
      again: (c, form) => importPage(c, form),
    },
    async (c) => {
      const source = c.body.file?.bytes.toString('utf8') ?? c.body.source;
      if (source.trim() === '') throw new Invalid({ file: (reader) => t(reader, 'import.nothing') });
      const made = await importFormat(c.db, c.me, asForm(source), source);
      return redirect(`/formats/${made}/edit`, { flash: t(c, 'import.done') });
    },
  ),
];

/** What is wrong with a file is told with its path, as no field shows it. */
function asForm(source: string) {
  try {
    return readDeclaration(source);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const told = Object.entries(error.fields).slice(0, 12);
    throw new Invalid({
      source: (c) => told.map(([path, say]) => (path === 'form' ? say(c) : `${path}: ${say(c)}`)).join(' '),
    });
  }
}
