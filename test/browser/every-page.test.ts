import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { readRows } from '../permissions/read-rows.ts';
import { addressOf, openerOf } from '../permissions/table.ts';
import { desktop, isTooWide, phone, troubles, watchStoa, type Watched } from '../support/browser.ts';
import { ines, type Role } from '../support/cast.ts';

type Look = { name: string; context: BrowserContext };

let watched: Watched;
let looks: Look[];
before(async () => {
  watched = await watchStoa();
  looks = [
    { name: 'on a phone', context: await watched.context(phone, {}) },
    { name: 'in the dark', context: await watched.context(desktop, { dark: true }) },
  ];
  await watched.stoa.enter(ines);
});
after(() => watched.stop());

const notPages =
  /\/(api|assets|files|photos|live|healthz|readyz|mentions|quick|similar|colleagues|audience-count|measures\/places)\b|\/section$|\/part$|\/steps\/due$|\/sessions\/next$|\.(ics|csv|yaml|json)$|:key|:sheet|values|completions/;

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
      const wrong = await Promise.all(looks.map((look) => lookAt(look, person, url)));
      assert.deepEqual(wrong.flat(), [], url);
    });
  }
});

async function lookAt({ name, context }: Look, person: Role, url: string): Promise<string[]> {
  const page = await watched.openIn(context, person);
  const wrong: string[] = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  await page.goto(url, { waitUntil: 'load' });
  wrong.push(...(await troubles(page)));
  if (await isTooWide(page)) wrong.push('wider than the window');
  await page.close();
  return wrong.map((trouble) => `${name}: ${trouble}`);
}
