import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readRows } from '../permissions/read-rows.ts';
import { addressOf, roles, type Row } from '../permissions/table.ts';
import { isTooWide, phone, troubles, watchStoa, type Watched } from '../support/browser.ts';
import { clara, femi } from '../support/cast.ts';

let watched: Watched;
before(async () => void (watched = await watchStoa()));
after(() => watched.stop());

const mayOpen = (row: Row, role: (typeof roles)[number]) => row.answers[roles.indexOf(role)] === 'ok';
const notPages =
  /\/(api|assets|files|photos|live|healthz|readyz|mentions|quick|similar|colleagues|audience-count)\b|\/section$|\/part$|\/steps\/due$|\/sessions\/next$|\.(ics|csv|yaml|json)$|:key|:sheet|values|completions/;

/** Each page once, as the owner or the administrator who may open it. */
const pages = new Map(
  (await readRows())
    .filter((row) => row.route.startsWith('GET /') && !notPages.test(row.route))
    .filter((row) => mayOpen(row, 'owner') || mayOpen(row, 'administrator'))
    .map((row) => [row.route, row]),
);

describe('every page is usable by everyone', () => {
  for (const [route, row] of pages) {
    test(route, async () => {
      const role = mayOpen(row, 'owner') ? 'owner' : 'administrator';
      const { url } = addressOf(route, await row.situation(watched.stoa, role));
      const person = role === 'owner' ? clara : femi;
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
