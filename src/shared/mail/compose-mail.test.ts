import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeMail, type Letter } from './compose-mail.ts';

const reader = { locale: 'de', timeZone: 'Europe/Vienna' } as const;
const letter: Letter = {
  to: { name: 'Clara Jung', email: 'clara@example.org' },
  subject: 'Neues\r\nBcc: all@example.org',
  parts: [
    'Ben hat <b>geantwortet</b>.',
    { button: { label: 'Antwort lesen', href: 'https://stoa.test/discussions/1' } },
    { heading: 'Mehr' },
    { items: [{ title: 'Pumpen & Ventile', href: 'https://stoa.test/discussions/2', detail: 'Ana' }] },
  ],
  because: 'Du bekommst diese Mail, weil du gefragt hast.',
  site: { name: 'Stoa', url: 'https://stoa.test' },
  unsubscribe: 'https://stoa.test/unsubscribe/1',
};

describe('A mail', () => {
  const mail = composeMail(reader, letter);

  test('says the same as text and as markup, and greets in the language of its reader', () => {
    for (const body of [mail.text, mail.html]) {
      assert.match(body, /Hallo Clara Jung,/);
      assert.ok(body.includes('https://stoa.test/discussions/1'));
      assert.ok(body.includes('https://stoa.test/discussions/2'));
      assert.ok(body.includes('weil du gefragt hast'));
    }
  });

  test('takes what people wrote as words, never as markup or as a header', () => {
    assert.ok(mail.html.includes('&lt;b&gt;geantwortet&lt;/b&gt;'));
    assert.equal(mail.subject, 'Neues Bcc: all@example.org');
  });

  test('carries the address that ends these mails', () => {
    assert.equal(mail.unsubscribe, 'https://stoa.test/unsubscribe/1');
  });
});
