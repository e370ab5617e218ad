import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readRows } from '../permissions/read-rows.ts';
import { addressOf, openerOf } from '../permissions/table.ts';
import { isTooWide, phone, troubles, watchStoa, type Watched } from '../support/browser.ts';
import { ines } from '../support/cast.ts';

let watched: Watched;
before(async () => {
  watched = await watchStoa();
  await watched.stoa.enter(ines);
});
after(() => watched.stop());

const notPages =
  /\/(api|assets|files|photos|live|healthz|readyz|mentions|quick|similar|colleagues|audience-count)\b|\/section$|\/part$|\/steps\/due$|\/sessions\/next$|\.(ics|csv|yaml|json)$|:key|:sheet|values|completions/;

/** Each page once, as somebody who may open it. */
const pages = new Map(
  (await readRows())
    .filter((row) => row.route.startsWith('GET /') && !notPages.test(row.route))
    .flatMap((row) => {
      const opener = openerOf(row);
      return opener ? [[row.route, { row, opener }] as const] : [];
    }),
);

describe('every page is usable by everyone', () => {
  for (const [route, { row, opener }] of pages) {
    test(route, async () => {
      const { role, person } = opener;
      const { url } = addressOf(route, await row.situation(watched.stoa, role));
      for (const dark of [false, true]) {
        const page = await watched.open(person, dark ? undefined : phone, { dark });
        const wrong: string[] = [];
        page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
        page.on('pageerror', (error) => wrong.push(error.message));
        await page.goto(url, { waitUntil: 'load' });
        wrong.push(...(await troubles(page)));
        if (await isTooWide(page)) wrong.push('wider than the window');
        await page.context().close();
        assert.deepEqual(wrong, [], `${url}, ${dark ? 'dark' : 'on a phone'}`);
      }
    });
  }
});
