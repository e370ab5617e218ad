import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { allowed } from '#capabilities/allowed.ts';
import { importsOf, source, type SourceFile } from './support/source.ts';

const isTest = ({ path }: SourceFile) => path.endsWith('.test.ts');
const sources = source('src/**/*.ts').filter((file) => !isTest(file));
const inFolder = (folder: string) => sources.filter(({ path }) => path.startsWith(`src/${folder}/`));
const capabilityOf = (path: string) => /^src\/capabilities\/([^/]+)\//.exec(path)?.[1];

describe('dependencies run one way', () => {
  const layers: Record<string, string[]> = {
    platform: ['platform'],
    ui: ['platform', 'ui'],
    shared: ['platform', 'ui', 'shared', 'tables'],
  };
  for (const [layer, may] of Object.entries(layers)) {
    test(`${layer} builds on ${may.join(', ')}`, () => {
      const wrong = inFolder(layer).flatMap((file) =>
        importsOf(file)
          .filter(
            ({ written, target }) =>
              !may.some((one) => written === `#${one}` || target?.startsWith(`src/${one}/`)) &&
              /^(src|db)\//.test(target ?? ''),
          )
          .map(({ written }) => `${file.path} imports ${written}`),
      );
      assert.deepEqual(wrong, []);
    });
  }

  test('a capability calls another only through its face, and only where the table says so', () => {
    const wrong = inFolder('capabilities').flatMap((file) => {
      const own = capabilityOf(file.path);
      return importsOf(file)
        .filter(({ target }) => {
          const other = target && capabilityOf(target);
          return (
            own && other && other !== own && !(target.endsWith('/index.ts') && allowed[own]?.includes(other))
          );
        })
        .map(({ written }) => `${file.path} imports ${written}`);
    });
    assert.deepEqual(wrong, []);
  });

  test('no capability reaches itself through others', () => {
    const reach = (from: string, seen: string[]): string[] =>
      (allowed[from] ?? []).flatMap((to) =>
        seen.includes(to) ? [[...seen, to].join(' → ')] : reach(to, [...seen, to]),
      );
    assert.deepEqual(
      Object.keys(allowed).flatMap((name) => reach(name, [name])),
      [],
    );
  });
});

describe('one door per act', () => {
  test('routes and views never touch the database', () => {
    const rooms = sources.filter(({ path }) =>
      /capabilities\/.*(\/pages[^/]*\.ts|\/api[^/]*\.ts|\/views\/)/.test(path),
    );
    assert.deepEqual(
      rooms.filter(({ text }) => /\bsql`/.test(text)).map(({ path }) => path),
      [],
    );
  });
});

describe('one activity log is the spine', () => {
  test('only `record` writes to it', () => {
    const writers = sources.filter(({ text }) => /(insert into|update|delete from) activity\b/i.test(text));
    assert.deepEqual(
      writers.map(({ path }) => path),
      ['src/shared/activity/happening.ts'],
    );
  });
});

describe('one clock', () => {
  test('capabilities ask moment() for the time, never now()', () => {
    const wrong = [...inFolder('capabilities'), ...inFolder('shared')].filter(({ text }) =>
      /[^.\w]now\(\)\s*(-|\+|,|\)|from|where|and|$)|\bcurrent_(date|timestamp)\b/m.test(
        text.replaceAll(/Date\.now\(\)/g, ''),
      ),
    );
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    );
  });
});

describe('three errors', () => {
  test('capabilities throw no errors of their own kind', () => {
    const own = inFolder('capabilities').filter(({ text }) =>
      /class \w+ extends (\w*Error|NotFound|Forbidden|Invalid)/.test(text),
    );
    assert.deepEqual(
      own.map(({ path }) => path),
      [],
    );
  });
});

describe('the short tail', () => {
  const files = source('{src,test,bench,db}/**/*.{ts,css}');
  const lengths = files.map(({ lines }) => lines).sort((a, b) => a - b);
  const at = (share: number) => lengths[Math.floor(lengths.length * share)]!;

  test('no file is over 300 lines', () => {
    assert.deepEqual(
      files.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines}`),
      [],
    );
  });
  test('95 of 100 are under 200', () => assert.ok(at(0.95) < 200, `${at(0.95)} lines`));
  test('half are under 60', () => assert.ok(at(0.5) < 60, `${at(0.5)} lines`));
});

describe('habits', () => {
  test('no file is called after nothing in particular', () => {
    const vague = sources.filter(({ path }) => /\/(utils?|helpers?|common|misc)(\/|\.ts$)/.test(path));
    assert.deepEqual(
      vague.map(({ path }) => path),
      [],
    );
  });
  test('no type is talked around, not even here', () => {
    // Put together from halves, so that this file is held to it as well.
    const ways = new RegExp(`${'@'}ts-|\\bas ${'any'}\\b`);
    const wrong = source('{src,test,bench}/**/*.ts').filter(({ text }) => ways.test(text));
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    );
  });
  test('no markup carries its own style or script, which the content security policy forbids', () => {
    const wrong = sources.filter(
      ({ path, text }) =>
        !/\/(mail|assets)\//.test(path) &&
        /<(style|script)>|\sstyle="|\son(click|change|submit|load)="/.test(text),
    );
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    );
  });
});
