import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { describePage } from './describe-page.ts';
import { fetchPage } from './fetch-page.ts';
import { isPublic } from './public-address.ts';

const inside = [
  '127.0.0.1', '127.8.8.8', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254',
  '100.64.0.1', '100.100.100.200', '192.0.0.192', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '::1',
  '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', 'fe80::1', 'fec0::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1',
  '64:ff9b::a00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001::1', '2001:db8::1', '100::1', 'not an address', '',
]; // prettier-ignore
const outside = [
  '8.8.8.8',
  '1.1.1.1',
  '172.15.0.1',
  '172.32.0.1',
  '192.167.0.1',
  '2606:4700::1111',
  '2a00:1450::1',
];

describe('addresses', () => {
  for (const address of inside)
    test(`${address || 'nothing'} is not public`, () => assert.equal(isPublic(address), false));
  for (const address of outside) test(`${address} is public`, () => assert.equal(isPublic(address), true));
});

let server: Server;
let origin: string;
let asked: string[] = [];
before(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.cookie ?? ''}`);
    const [, kind, value] = (request.url ?? '').split('/');
    if (kind === 'to')
      return void response.writeHead(302, { location: decodeURIComponent(value ?? '') }).end();
    if (kind === 'large')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('x'.repeat(3_000_000));
    if (kind === 'picture') return void response.writeHead(200, { 'content-type': 'image/png' }).end('x');
    response
      .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
      .end(Buffer.from('<title>M\xE4rz</title>', 'latin1'));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

describe('a page that somebody links to', () => {
  test('is not fetched from inside the network, however it is named', async () => {
    asked = [];
    const { port } = new URL(origin);
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '0'])
      assert.equal(await fetchPage(`http://${host}:${port}/`), null);
    for (const address of [
      'file:///etc/passwd',
      'ftp://example.org/',
      `http://a:b@127.0.0.1:${port}/`,
      'nonsense',
    ])
      assert.equal(await fetchPage(address), null);
    assert.deepEqual(asked, []);
  });

  test('cannot send us inside by a redirect, nor in circles', async () => {
    const onlyHere = (address: string) => address === '127.0.0.1';
    asked = [];
    assert.equal(
      await fetchPage(`${origin}/to/${encodeURIComponent('http://169.254.169.254/latest')}`, onlyHere),
      null,
    );
    assert.equal(await fetchPage(`${origin}/to/${encodeURIComponent('file:///etc/passwd')}`, onlyHere), null);
    assert.equal(asked.length, 2);
    const circle = `${origin}/to/${encodeURIComponent(`${origin}/to/x`)}`;
    assert.equal(await fetchPage(circle, onlyHere), null);
    assert.ok(asked.length <= 6);
  });

  test('is read to half a megabyte, as text, in its own encoding', async () => {
    const here = () => true;
    assert.equal((await fetchPage(`${origin}/large`, here))?.html.length, 512_000);
    assert.equal(await fetchPage(`${origin}/picture`, here), null);
    const page = await fetchPage(`${origin}/to/${encodeURIComponent('/page')}`, here);
    assert.deepEqual(describePage(page!), { title: 'März', description: '', site: '127.0.0.1' });
  });

  test('says what it is by its title and description, on one line', () => {
    const html =
      '<title>No</title><meta property="og:title" content="Seals\n &amp; pumps"><meta name=description content="All\u202E about">' +
      '<svg><title>x</title></svg><title>y</title>';
    assert.deepEqual(describePage({ url: 'https://www.example.org/a', html }), {
      title: 'Seals & pumps',
      description: 'All about',
      site: 'example.org',
    });
    assert.equal(describePage({ url: 'https://example.org', html: '<p>x' }), null);
  });
});
