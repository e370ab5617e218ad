import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { openMailer } from '#platform/mail/smtp.ts';
import { ana, ben, clara, deniz } from '#test/support/cast.ts';
import { community, reply, runNow, thread } from '#test/support/conversation.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

const sources: Buffer[] = [];
let refusing = false;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      if (!refusing) sources.push(Buffer.concat(chunks));
      done(refusing ? new Error('try again later') : null);
    });
  },
});

let stoa: Stoa;
before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  stoa = await startStoa();
  const { port } = server.server.address() as AddressInfo;
  const mail = { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Stoa <stoa@example.org>' };
  stoa.ground.mail = openMailer(mail, console.error);
});
after(async () => {
  stoa.ground.mail.close();
  await stoa.stop();
  await new Promise<void>((closed) => server.close(closed));
});

test('a mail server takes the mail, in two forms and with the press that ends such mails', async () => {
  const place = await community(stoa, 'Pumps and seals', { owner: [clara, deniz], member: [ana, ben] });
  const discussion = await thread(stoa, place, ana, 'Dichtung für heißes Wasser?', 'question');
  await reply(stoa, discussion, ben, 'Größe 12 – geprüft');
  await stoa.settle();
  await stoa.later('6 minutes');

  refusing = true;
  await runNow(stoa, 'send-notification-mails');
  assert.equal(sources.length, 0);

  refusing = false;
  await stoa.later('16 minutes');
  await runNow(stoa, 'send-notification-mails');
  assert.equal(sources.length, 1);
  const mail = await simpleParser(sources[0]!);
  assert.equal(mail.subject, 'Ben Okafor answered your question: Dichtung für heißes Wasser?');
  assert.match(mail.text!, /Größe 12 – geprüft/);
  assert.match(String(mail.html), /Größe 12 – geprüft/);
  const headers = new Map(mail.headerLines.map(({ key, line }) => [key, line]));
  assert.match(
    headers.get('list-unsubscribe')!.replaceAll(/\s+/g, ''),
    /<http:\/\/stoa\.test\/unsubscribe\/[^>]+>/,
  );
  assert.match(headers.get('list-unsubscribe-post')!, /List-Unsubscribe=One-Click/);
  assert.match(headers.get('auto-submitted')!, /auto-generated/);
});
