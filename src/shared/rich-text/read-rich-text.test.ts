import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Invalid } from '#platform/errors.ts';
import { forEditing, quoteMarkdown, toMarkdown } from './markdown.ts';
import { excerpt } from './plain-text.ts';
import { readOptionalRichText, readRichText } from './read-rich-text.ts';
import { renderRichText } from './render-rich-text.ts';
import { sanitiserVersion } from './sanitise.ts';

const markdown = (body: string) => readRichText({ body, format: 'markdown' });
const html = (body: string) => readRichText({ body, format: 'html' });

describe('Markdown', () => {
  test('becomes the same markup that the editor makes', () => {
    const typed = markdown(
      '# Seals\n\nThe **new** ones *leak*, ~~always~~ often:\n\n- cold\n- under load\n  1. slow',
    );
    const edited = html(
      '<h2>Seals</h2><p>The <strong>new</strong> ones <em>leak</em>, <s>always</s> often:</p>' +
        '<ul><li><p>cold</p></li><li><p>under load</p><ol><li><p>slow</p></li></ol></li></ul>',
    );
    assert.equal(typed.html, edited.html);
    assert.equal(typed.text, 'Seals\nThe new ones leak, always often:\ncold\nunder load\nslow');
  });

  test('keeps line ends, code with its language, tables and quotes', () => {
    assert.equal(markdown('one\ntwo').html, '<p>one<br>two</p>');
    assert.equal(
      markdown('```js\nif (a < b) c();\n```').html,
      '<pre><code class="language-javascript">if (a &lt; b) c();\n</code></pre>',
    );
    assert.equal(
      markdown('| a | b |\n|---|---|\n| 1 | 2 |').html,
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    );
    assert.equal(markdown('> said').html, '<blockquote><p>said</p></blockquote>');
  });

  test('may hold tasks and markup, of which the words stay', () => {
    assert.equal(
      markdown('- [x] done\n\n<b onclick=x>loud</b>').html,
      '<ul><li>done</li></ul><p><strong>loud</strong></p>',
    );
  });

  test('is what stored text becomes for the plain field, and gives the same again', () => {
    const written = [
      '### Heading\n\nA [link](https://example.org/a_b?c=1&d=2) and *this* and `a*b`.',
      '1. one\n2. two\n\n   more\n\n---\n\n> quoted\n> > twice',
      '[@Ana Duarte](/people/7), look: ![a [pump]](/files/abcdefghij/pump.png)',
      '```sql\nselect *\n  from pumps\n```\n\n5 \\* 3 \\_ and 1\\. no list, \\<b\\> no tag',
      '| a | b |\n|---|---|\n| 1 | **2** |',
      'line\nnext  \nlast',
    ];
    for (const body of written) {
      const first = markdown(body);
      assert.equal(markdown(toMarkdown(first.html)).html, first.html);
    }
  });
});

describe('what is read', () => {
  test('names who is mentioned and which files are shown, once each', () => {
    const {
      mentions,
      files,
      html: kept,
    } = html(
      '<p><a data-mention="7" href="/people/9">@Ana</a> <a data-mention="7" href="x">@Ana</a> <a href="/people/8">@Ben</a> ' +
        '<a href="/people/6">a page</a> <img src="/files/abcdefgh/a.png"><a href="/files/ijklmnop/plan.pdf">plan.pdf</a></p>',
    );
    assert.deepEqual(mentions, [7, 8]);
    assert.deepEqual(files, ['abcdefgh', 'ijklmnop']);
    assert.match(kept, /<a data-mention="7" href="\/people\/7">@Ana<\/a>/);
  });

  test('takes pictures from elsewhere as links, so that reading a post tells no other site', () => {
    assert.equal(
      html('<p><img src="https://example.org/p.png" alt="A pump"></p>').html,
      '<p><a href="https://example.org/p.png" rel="nofollow ugc noopener">A pump</a></p>',
    );
    assert.equal(
      html('<a href="/x"><img src="https://example.org/p.png" alt="A pump"></a>').html,
      '<p><a href="/x">A pump</a></p>',
    );
  });

  test('puts headings below those of the page without leaving out a level', () => {
    assert.equal(
      html('<h1>A</h1><h4>B</h4><h6>C</h6><h1>D</h1>').html,
      '<h3>A</h3><h4>B</h4><h5>C</h5><h3>D</h3>',
    );
    assert.equal(forEditing('<h3>A</h3><h4>B</h4>').html, '<h2>A</h2><h3>B</h3>');
  });

  test('is refused when nothing is left to read, or when it is too long', () => {
    for (const body of ['', ' \n ', '<p></p>', '<p>&nbsp;<br></p>', '<script>x</script>', '\u200B\uFEFF'])
      assert.throws(() => html(body), Invalid);
    assert.equal(readOptionalRichText({ body: '<p> </p>', format: 'html' }).html, '');
    assert.equal(html('<img src="/files/abcdefgh/a.png">').text, '');
    assert.throws(() => readRichText({ body: 'four', format: 'markdown' }, 3), Invalid);
    assert.equal(readRichText({ body: '**fo**', format: 'markdown' }, 3).text, 'fo');
  });

  test('is shown as it was stored, unless older rules made it', () => {
    assert.equal(renderRichText('<p class="x">a</p>', sanitiserVersion).markup, '<p class="x">a</p>');
    assert.equal(renderRichText('<p class="x">a</p>', sanitiserVersion - 1).markup, '<p>a</p>');
  });

  test('is quoted with who said it, and cut to its beginning between words', () => {
    const quote = quoteMarkdown('<p>one</p><p>two</p>', { name: 'Ana [QA]', href: '/discussions/4#post-1' });
    assert.equal(quote, '> [Ana \\[QA\\]](/discussions/4#post-1):\n>\n> one\n>\n> two\n\n');
    assert.match(markdown(`${quote}Yes.`).html, /^<blockquote>.*<p>two<\/p><\/blockquote><p>Yes\.<\/p>$/);
    assert.equal(excerpt('The pump\nleaks when cold', 15), 'The pump leaks…');
  });
});
