import { inWords, type Poll } from '#capabilities/formats/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { button } from '#ui/button.ts';
import { form, formActions } from '#ui/form.ts';
import { radioGroup } from '#ui/choice-field.ts';
import { bars } from '#ui/meter.ts';
import { section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { PollResult, PollRound } from '../running/poll-results.ts';
import { t } from '../words.ts';
import type { Shown } from './shown.ts';

/** The poll that runs, and of earlier ones what came out; the same poll twice side by side. */
export function polls(c: Viewer, { meeting, agenda, polls }: Shown): Html[] {
  const item =
    meeting.state === 'running' && agenda[meeting.stretch]?.poll ? agenda[meeting.stretch]!.item : null;
  return polls.flatMap((result) => {
    const open = result.rounds.find((round) => round.item === item && round.counts === null);
    const counted = result.rounds.filter(({ counts }) => counts !== null);
    if (!open && (counted.length === 0 || (item === null && meeting.state === 'running'))) return [];
    return [
      section(
        inWords(result.poll.question, c),
        html`${open && asking(c, meeting.id, result.poll, open)}${counted.length > 0 && outcome(c, result, counted)}`,
      ),
    ];
  });
}

function asking(c: Viewer, id: number, poll: Poll, round: PollRound): Html {
  const fields = html`${radioGroup(c, {
      name: 'option',
      label: t(c, 'poll.label'),
      hint: t(c, 'poll.hint'),
      value: round.mine,
      options: poll.options.map(({ key, name }) => ({ value: key, label: inWords(name, c) })),
    })}
    ${formActions(button(round.mine === null ? t(c, 'poll.answer') : t(c, 'poll.change'), { icon: 'vote' }))}
    <p class="hint">${t(c, 'poll.answered', { answered: round.answered, of: round.of })}</p>`;
  return form(c, { action: `/sessions/${id}/answers` }, fields);
}

function outcome(c: Viewer, { poll }: PollResult, rounds: readonly PollRound[]): Html {
  const [first, last] = [rounds[0]!, rounds.at(-1)!];
  if (first === last)
    return bars(
      t(c, 'poll.outcome'),
      poll.options.map(({ key, name }) => {
        const value = first.counts?.[key] ?? 0;
        return { label: inWords(name, c), value, words: String(value) };
      }),
    );
  const columns = [
    { label: t(c, 'poll.option') },
    { label: t(c, 'poll.before'), numeric: true },
    { label: t(c, 'poll.after'), numeric: true },
  ];
  return table(
    t(c, 'poll.outcome'),
    columns,
    poll.options.map(({ key, name }) => [
      inWords(name, c),
      String(first.counts?.[key] ?? 0),
      String(last.counts?.[key] ?? 0),
    ]),
  );
}
