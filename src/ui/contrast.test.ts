import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { accentSheet, strongest } from '#ui/accent.ts';
import { contrast, type Colour } from '#ui/colour.ts';

const sheet = readFileSync(new URL('styles/tokens.css', import.meta.url), 'utf8');
const grounds = ['ground', 'sunken', 'raised'];
const texts = ['ink', 'ink-soft', 'ink-faint', 'accent', 'accent-strong', 'good', 'warning', 'danger'];
const ownAccent = { hue: 190, chroma: 0.075 };
type Accent = typeof ownAccent;

describe('In light and in dark', () => {
  for (const [mode, name] of ['light', 'dark'].entries()) {
    test(`text stands out from every ground (${name})`, () => {
      for (const text of texts) for (const ground of grounds) atLeast(4.5, mode, text, ground);
      for (const text of ['ink', 'ink-soft']) atLeast(4.5, mode, text, 'pressed');
    });

    test(`states stand out from their own soft ground, and words from the filled buttons (${name})`, () => {
      for (const state of ['accent', 'good', 'warning', 'danger']) {
        atLeast(4.5, mode, state, `${state}-soft`);
        atLeast(4.5, mode, 'ink-soft', `${state}-soft`);
      }
      atLeast(4.5, mode, 'on-accent', 'accent');
      atLeast(4.5, mode, 'on-accent', 'accent-strong');
      atLeast(4.5, mode, 'on-danger', 'danger');
    });

    test(`lines that matter are seen (${name})`, () => {
      for (const ground of grounds) atLeast(3, mode, 'line-strong', ground);
    });

    test(`an accent of any hue and strength keeps its contrast (${name})`, () => {
      for (let hue = 0; hue < 360; hue += 5) {
        for (const chroma of [0, 0.06, strongest]) {
          for (const ground of [...grounds, 'accent-soft'])
            atLeast(4.5, mode, 'accent', ground, { hue, chroma });
          atLeast(4.5, mode, 'on-accent', 'accent', { hue, chroma });
        }
      }
    });

    test(`initials can be read on each of the twelve colours (${name})`, () => {
      const avatars = readFileSync(new URL('styles/avatar.css', import.meta.url), 'utf8');
      const pairs = [
        ...avatars.matchAll(
          /light-dark\(oklch\(([\d.]+) ([\d.]+) var\(--tint\)\), oklch\(([\d.]+) ([\d.]+) var\(--tint\)\)\)/g,
        ),
      ];
      const hues = [...avatars.matchAll(/\.tint-\d+ \{\s*--tint: (\d+)/g)].map(([, hue]) => Number(hue));
      assert.equal(hues.length, 12);
      for (const hue of hues) {
        const [ink, ground] = pairs.map((pair) => ({
          lightness: Number(pair[1 + mode * 2]),
          chroma: Number(pair[2 + mode * 2]),
          hue,
        }));
        assert.ok(contrast(ink!, ground!) >= 4.5, `tint ${hue}`);
      }
    });
  }
});

describe("A site's accent", () => {
  test('takes hue and strength from the colour of its brand', () => {
    assert.match(accentSheet('#b3261e') ?? '', /--accent-hue:2\d\.\d;--accent-chroma:0\.120/);
  });

  test('is left alone when the colour makes no sense', () => {
    assert.equal(accentSheet('red;} body{display:none'), null);
  });
});

function atLeast(
  least: number,
  mode: number,
  text: string,
  ground: string,
  accent: Accent = ownAccent,
): void {
  const found = contrast(token(text, mode, accent), token(ground, mode, accent));
  assert.ok(found >= least, `${text} on ${ground}: ${found.toFixed(2)}, hue ${accent.hue}`);
}

/** A token's colour for light (0) or dark (1), with the accent put in. */
function token(name: string, mode: number, accent: Accent): Colour {
  const found = new RegExp(`--${name}: light-dark\\(([\\s\\S]*?)\\);`).exec(sheet);
  assert.ok(found, `no token ${name}`);
  const written = found[1]!
    .replaceAll('var(--accent-chroma)', String(accent.chroma))
    .replaceAll('var(--accent-hue)', String(accent.hue));
  const both = [...written.matchAll(/oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)];
  const [, lightness, chroma, hue] = both[mode]!.map(Number) as [number, number, number, number];
  return { lightness, chroma, hue };
}
