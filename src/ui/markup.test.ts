import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Html } from '#platform/html/html.ts';
import { textField } from '#ui/text-field.ts';
import { errorPage } from '#ui/error-page.ts';
import { gallery } from '#ui/gallery/gallery.ts';
import { narrowPage } from '#ui/layout.ts';
import type { Viewer } from '#ui/viewer.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';

const mirjam = {
  id: 7,
  name: 'Mirjam <b>Oduya</b>',
  photo: null,
  administrator: true,
  learningManager: true,
  theme: 'dark',
} as const;
const viewer = {
  timeZone: 'Europe/Vienna',
  person: mirjam,
  unreadInbox: 120,
  path: '/',
  flash: 'Sent',
  undo: '/replies/1',
} as const;
const stranger = {
  locale: 'en',
  timeZone: 'UTC',
  person: null,
  unreadInbox: 0,
  path: '/',
  flash: null,
} as const;

describe('What pages are made of', () => {
  for (const locale of ['en', 'de'] as const) {
    test(`is valid markup in every state (${locale})`, async () => valid(gallery({ ...viewer, locale })));
  }

  test('is valid around a stranger and around an error', async () => {
    await valid(
      narrowPage(stranger, {
        title: 'Sign in',
        main: textField(stranger, { name: 'email', label: 'E-mail' }),
      }),
    );
    for (const kind of ['not-found', 'forbidden', 'invalid', 'too-many', 'broken', 'offline'] as const) {
      await valid(errorPage(stranger, kind));
    }
  });

  test('takes names and values as words, never as markup', () => {
    assert.ok(!gallery({ ...viewer, locale: 'en' } satisfies Viewer).markup.includes('<b>Oduya'));
    const field = textField(stranger, {
      name: 'title',
      label: 'Title',
      value: '"><script>',
      error: 'Too short.',
    }).markup;
    assert.ok(field.includes('value="&quot;&gt;&lt;script&gt;"'));
    assert.match(field, /aria-describedby="title-error"/);
  });

  test('shows an administrator the way to administration, and nobody else', () => {
    assert.match(gallery({ ...viewer, locale: 'en' }).markup, /href="\/administration"/);
    const plain = { ...viewer, locale: 'en', person: { ...mirjam, administrator: false } } as const;
    assert.doesNotMatch(gallery(plain).markup, /href="\/administration"/);
  });
});

const valid = (page: Html): Promise<void> => assertValidHtml(page.markup);
