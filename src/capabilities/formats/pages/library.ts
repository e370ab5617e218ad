import { id } from '#platform/http/fields.ts';
import type { Reply } from '#platform/http/reply.ts';
import { get } from '#platform/http/route.ts';
import { askedOfLibrary, findInLibrary } from '../find-in-library.ts';
import { findFormat, findOwnFormat } from '../find-format.ts';
import { builtIn } from '../library.ts';
import { findNumbered, listMine, listVersions } from '../list-formats.ts';
import { formatPage } from '../views/format-page.ts';
import { libraryPage } from '../views/library-page.ts';
import { writeJson, writeYaml } from '../write-declaration.ts';
import { formatParams } from './keys.ts';

export const libraryPages = [
  get('/formats', { who: 'person', query: askedOfLibrary }, async (c) => {
    const [found, mine] = await Promise.all([findInLibrary(c.db, c.me, c.query), listMine(c.db, c.me)]);
    return libraryPage(c, { found, mine }, c.query);
  }),
  get('/formats/:format', { who: 'person', params: formatParams }, async (c) => {
    const { format: key } = c.params;
    const declared = builtIn(key);
    if (declared) return formatPage(c, { declared, own: null, versions: [] });
    const own = await findOwnFormat(c.db, c.me, key);
    // What was never published is only its writers': they go on writing.
    if (own.latest_version === 0) return { to: `/formats/${key}/edit`, status: 303 };
    const [newest, versions] = await Promise.all([findFormat(c.db, c.me, key), listVersions(c.db, own.id)]);
    return formatPage(c, { declared: newest, own, versions });
  }),
  get(
    '/formats/:format/versions/:number',
    { who: 'person', params: formatParams.extend({ number: id }) },
    async (c) => {
      const { format: key, number } = c.params;
      const own = await findOwnFormat(c.db, c.me, key);
      const [declared, versions] = await Promise.all([
        findNumbered(c.db, own.id, number),
        listVersions(c.db, own.id),
      ]);
      const instead = number === own.latest_version ? {} : { instead: { version: number } };
      return formatPage(c, { declared, own, versions, ...instead });
    },
  ),
  get('/formats/:format/export.yaml', { who: 'person', params: formatParams }, async (c) =>
    asFile(`${c.params.format}.yaml`, writeYaml(await findFormat(c.db, c.me, c.params.format))),
  ),
  get('/formats/:format/export.json', { who: 'person', params: formatParams }, async (c) =>
    asFile(`${c.params.format}.json`, writeJson(await findFormat(c.db, c.me, c.params.format))),
  ),
];

const asFile = (name: string, text: string): Reply => ({
  bytes: Buffer.from(text),
  type: `application/${name.endsWith('.json') ? 'json' : 'yaml'}; charset=utf-8`,
  headers: { 'content-disposition': `attachment; filename="${name}"` },
});
