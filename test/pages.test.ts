import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { readRows } from './permissions/read-rows.ts';
import { addressOf, openerOf } from './permissions/table.ts';
import { ines } from './support/cast.ts';
import { startStoa, type Stoa } from './support/stoa.ts';
import { assertValidHtml } from './support/valid-html.ts';

let stoa: Stoa;
before(async () => {
  stoa = await startStoa();
  await stoa.enter(ines);
});
after(() => stoa.stop());

/** Every page of the table of permissions that somebody may open. */
const pages = (await readRows()).filter(({ route }) => route.startsWith('GET /') && !route.includes('/api/'));

for (const locale of ['en', 'de'] as const) {
  describe(`every page is valid HTML (${locale})`, () => {
    for (const row of pages) {
      const opener = openerOf(row);
      if (!opener) continue;
      test(row.route, async () => {
        await stoa.ground.db.transaction((tx) => tx.run(sql`update people set locale = ${locale}`));
        const { url } = addressOf(row.route, await row.situation(stoa, opener.role));
        const answer = await stoa.as(opener.person).get(url);
        if (!String(answer.headers['content-type']).startsWith('text/html')) return;
        assert.ok(answer.status < 400, `${url} answers ${answer.status}`);
        const whole = answer.body.trimStart().toLowerCase().startsWith('<!doctype');
        if (answer.body !== '') await assertValidHtml(whole ? answer.body : fragment(answer.body), `${url} `);
      });
    }
  });
}

/** A part that the browser puts into a page is checked inside one. */
function fragment(markup: string): string {
  return `<!doctype html><html lang="en"><head><title>Part</title></head><body><main><h1>Part</h1><h2>Part</h2>${markup}</main></body></html>`;
}
