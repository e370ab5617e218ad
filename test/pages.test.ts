import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { readRows } from './permissions/read-rows.ts';
import { addressOf, roles, type Row } from './permissions/table.ts';
import { clara, femi } from './support/cast.ts';
import { startStoa, type Stoa } from './support/stoa.ts';
import { assertValidHtml } from './support/valid-html.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

/** Every page of the table of permissions that an owner, or failing that an administrator, may open. */
const pages = (await readRows()).filter(({ route }) => route.startsWith('GET /') && !route.includes('/api/'));
const mayOpen = (row: Row, role: (typeof roles)[number]) => row.answers[roles.indexOf(role)] === 'ok';

for (const locale of ['en', 'de'] as const) {
  describe(`every page is valid HTML (${locale})`, () => {
    for (const row of pages.filter((page) => mayOpen(page, 'owner') || mayOpen(page, 'administrator'))) {
      test(row.route, async () => {
        const role = mayOpen(row, 'owner') ? 'owner' : 'administrator';
        await stoa.ground.db.transaction((tx) => tx.run(sql`update people set locale = ${locale}`));
        const { url } = addressOf(row.route, await row.situation(stoa, role));
        const answer = await stoa.as(role === 'owner' ? clara : femi).get(url);
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
