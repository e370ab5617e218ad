import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { Invalid } from '#platform/errors.ts';
import { minutesOf } from './declaration/agenda.ts';
import type { Declaration } from './declaration/declaration.ts';
import { readDeclaration } from './declaration/read-declaration.ts';
import type { Step } from './declaration/steps.ts';
import { libraryFiles } from './library.ts';

const reader = { locale: 'en', timeZone: 'UTC' } as const;

for (const { name, text } of libraryFiles()) {
  describe(`the format ${name}`, () => {
    const declared = sound(name, text);

    test('bears the name of its file and has a guide', () => {
      assert.equal(declared.key, name);
      assert.ok(declared.facilitator_guide);
    });
    test('says everything in English and in German, and not the same in both', () => {
      const data: unknown = parse(text);
      assert.deepEqual(untold(data), []);
      assert.deepEqual(twiceTheSame(data), []);
    });
    test('gives its sessions between ten minutes and a day', () => {
      for (const step of sessionsOf(declared)) {
        const [few, many] = sizes(declared);
        const slots = step.slots?.count ?? 1;
        const [least, most] = [minutesOf(step.agenda, few, slots), minutesOf(step.agenda, many, slots)];
        console.log(`${name} · ${step.key}: ${least} to ${most} minutes with ${few} to ${many} people`);
        assert.ok(least >= 10 && most <= 600, `${step.key} takes ${least} to ${most} minutes`);
      }
    });
    test('gives each of its roles something to do', () => {
      const used = JSON.stringify([declared.steps, declared.grouping, declared.intake]);
      // Who leads does so throughout, and several alike simply take part; what one person does is said somewhere.
      const idle = declared.roles.filter(
        ({ key, facilitates, max }) => !facilitates && max === 1 && !used.includes(`"${key}"`),
      );
      assert.deepEqual(
        idle.map(({ key }) => key),
        [],
      );
    });
    test('asks for consent where something may be recorded', () => {
      if (declared.safety.recording === 'never') return;
      assert.ok(declared.intake.consents.length > 0);
    });
  });
}

test('no two formats have the same key', () => {
  const keys = libraryFiles().map(({ name }) => name);
  assert.equal(new Set(keys).size, keys.length);
});

function sound(name: string, text: string): Declaration {
  try {
    return readDeclaration(text);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const told = Object.entries(error.fields).map(([path, sentence]) => `${path}: ${sentence(reader)}`);
    throw new Error(`${name}.yaml\n${told.join('\n')}`, { cause: error });
  }
}

const sessionsOf = ({ steps }: Declaration): Extract<Step, { kind: 'session' }>[] =>
  steps.filter((step) => step.kind === 'session');

/** In how small and how large a group a session is held that gives everyone a turn. */
function sizes({ grouping, roles }: Declaration): [number, number] {
  if (grouping.by === 'matching') return [2, 1 + grouping.seekers_per_giver];
  if (grouping.by === 'roulette') return [2, grouping.size];
  const most = Math.max(grouping.min, roles.length);
  return [grouping.min, Math.min(grouping.max, Math.max(most, 12))];
}

type Said = { path: string; en: unknown; de: unknown };

/** Everything that is said in languages: an object with one of them. */
function said(data: unknown, path = ''): Said[] {
  if (Array.isArray(data)) return data.flatMap((one, i) => said(one, `${path}.${i}`));
  if (typeof data !== 'object' || data === null) return [];
  if ('en' in data || 'de' in data) {
    const { en, de } = data as { en?: unknown; de?: unknown };
    return [{ path, en, de }];
  }
  return Object.entries(data).flatMap(([name, one]) => said(one, `${path}.${name}`));
}

/** Where what people read stands in one language only. Only names that belong to nobody's language may be plain. */
const spoken =
  /\.(name|tagline|purpose|description|label|hint|text|prompt|summary|instructions|rule|facilitator|facilitator_guide|introduction|question|what|body|low|high|closing_question)$/;

function untold(data: unknown, path = ''): string[] {
  if (typeof data === 'string')
    return spoken.test(path) && !path.startsWith('.credit') && !/^\S+$/.test(data) ? [path] : [];
  if (Array.isArray(data)) return data.flatMap((one, i) => untold(one, `${path}.${i}`));
  if (typeof data !== 'object' || data === null) return [];
  if ('en' in data || 'de' in data) return 'en' in data && 'de' in data ? [] : [path];
  return Object.entries(data).flatMap(([name, one]) => untold(one, `${path}.${name}`));
}

/** A name of one or two words may be the same in both languages; a sentence may not. */
const twiceTheSame = (data: unknown): string[] =>
  said(data)
    .filter(({ en, de }) => en === de && String(en).split(/\s+/).length > 3)
    .map(({ path }) => path);
