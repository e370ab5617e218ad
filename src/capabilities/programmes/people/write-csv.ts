import { inWords } from '#capabilities/formats/index.ts';
import type { Reader } from '#ui/viewer.ts';
import { roleOf } from '../intake/roles.ts';
import type { Programme } from '../programme.ts';
import { inOneLine, isPrivate } from '../views/answer-lines.ts';
import { t } from '../words.ts';
import { csvOf } from '#platform/files/csv.ts';
import type { Participant } from './list-participants.ts';

/** Who takes part and waits, with what the intake told people that organisers see. */
export function writePeople(c: Reader, { declared }: Programme, people: readonly Participant[]): Buffer {
  const questions = declared.intake.questions.filter((question) => !isPrivate(question));
  const head = [
    t(c, 'csv.name'),
    t(c, 'csv.department'),
    t(c, 'csv.location'),
    t(c, 'csv.state'),
    t(c, 'csv.role'),
    t(c, 'csv.group'),
    t(c, 'csv.applied'),
    ...questions.map(({ label }) => inWords(label, c)),
  ];
  const rows = people.map((person) => {
    const role = roleOf(declared, person.role);
    return [
      person.name,
      person.department ?? '',
      person.location ?? '',
      t(c, person.state === 'waiting' ? 'csv.waits' : 'csv.in'),
      role ? inWords(role.name, c) : '',
      person.group_name ?? '',
      person.applied_at.toISOString(),
      ...questions.map((question) => {
        const answer = person.answers[question.key];
        return answer === undefined ? '' : inOneLine(c, question, answer);
      }),
    ];
  });
  return csvOf([head, ...rows]);
}
