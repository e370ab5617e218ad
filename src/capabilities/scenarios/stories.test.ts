import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { apiClient } from '#platform/http/api-client.ts';
import { runCommand, startProgram, stopProgram, type Program } from '#test/support/start-program.ts';
import { throwawayFolder } from '#test/support/throwaway-folder.ts';
import type { Report } from './run-record.ts';

const folder = throwawayFolder();
const administrator = 'femi@example.org';
let program: Program;
let token: string;

before(async () => {
  program = await startProgram(folder);
  await runCommand(folder, ['user', 'create-admin', '--email', administrator, '--name', 'Femi Okafor']);
  const made = await runCommand(folder, ['token', 'create', '--person', administrator, '--scope', 'admin']);
  token = made.said.trim();
});
after(async () => {
  await stopProgram(program);
  rmSync(folder, { recursive: true, force: true });
});

type Listed = { items: { id: number; name: string; state: string }[] };

/** Plays a story with a few people on the running site, and answers what an administrator then sees of it. */
async function play(story: string, people: number): Promise<Report> {
  const words = ['scenario', story, '--people', String(people), '--at', program.address];
  const { code, said } = await runCommand(folder, words);
  assert.equal(code, 0, said);
  assert.match(said, /All \d+ checks hold/);
  const site = apiClient(program.address);
  const { items } = await site.call<Listed>(token, 'GET', '/scenarios');
  assert.deepEqual([items[0]?.name, items[0]?.state], [story, 'done']);
  return (await site.call<{ report: Report }>(token, 'GET', `/scenarios/${items[0]!.id}`)).report;
}

const figure = ({ figures }: Report, name: string): number => figures.find(([one]) => one === name)?.[1] ?? 0;

test('a community forms circles, keeps them for twelve weeks, and begins again', async () => {
  const report = await play('circles', 45);
  assert.equal(figure(report, 'programmes'), 2);
  assert.ok(figure(report, 'sessions') > 60, 'circles meet');
});

test('coffee is drawn week after week, with newcomers, pauses and leavers', async () => {
  const report = await play('roulette', 40);
  assert.equal(figure(report, 'rounds'), 8);
  assert.ok(figure(report, 'answers') > 0, 'some say whether they met');
});

test('mentors and mentees are brought together, meet for half a year, and some go on', async () => {
  const report = await play('mentoring', 40);
  assert.ok(figure(report, 'groups') > 10, 'pairs are found');
  assert.ok(figure(report, 'renewals') > 0, 'some go on');
});
