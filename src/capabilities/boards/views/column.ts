import { randomUUID } from 'node:crypto';
import { inWords } from '#capabilities/formats/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { button } from '#ui/button.ts';
import { form, hidden } from '#ui/form.ts';
import { textArea } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Column } from '../arrange.ts';
import { may, type Board } from '../board.ts';
import type { BoardView } from '../read-board.ts';
import { t } from '../words.ts';
import { pilePart } from './card.ts';
import type { Shown } from './place.ts';

/** What is needed to draw a column: the board, and how many dots the reader has left. */
export type ColumnPart = {
  view: BoardView;
  column: Column;
  shown: Shown;
  typed: Form;
  left: number;
};

export function columnPart(c: Viewer, part: ColumnPart): Html {
  const {
    view,
    column: { column, piles },
    shown,
    typed,
  } = part;
  const { board } = view;
  const name = inWords(column.name, c);
  const id = `board-${board.id}-${column.key}`;
  const cards = piles.reduce((sum, { laid }) => sum + 1 + laid.length, 0);
  return html`<section class="board-column" aria-labelledby="${id}" data-column="${column.key}">
    <header class="board-column-head">
      <h3 id="${id}">${name}</h3>
      <span class="hint">${t(c, 'column.count', { count: cards })}</span>
    </header>
    ${column.prompt !== undefined && html`<p class="board-prompt">${inWords(column.prompt, c)}</p>`}
    ${may(board, 'add') && newCard(c, board, { key: column.key, name }, shown, typed)}
    ${
      cards === 0
        ? html`<p class="hint board-none">${t(c, 'column.empty')}</p>`
        : html`<ul class="board-cards">
            ${piles.map((pile) => pilePart(c, part, pile))}
          </ul>`
    }
  </section>`;
}

function newCard(
  c: Viewer,
  board: Board,
  column: { key: string; name: string },
  { base }: Shown,
  { values, errors }: Form,
): Html {
  const here = values['column'] === column.key;
  const id = `new-${board.id}-${column.key}`;
  const error = here ? errors['body'] : undefined;
  return form(
    c,
    {
      action: `/boards/${board.id}/cards`,
      class: 'form board-new',
      ...(error === undefined ? {} : { errors: { [id]: error } }),
    },
    html`${hidden('once', randomUUID())}${hidden('column', column.key)}${hidden('base', base)}${textArea(
      c,
      {
        name: 'body',
        id,
        label: t(c, 'card.new', { column: column.name }),
        value: here ? (values['body'] ?? '') : '',
        error,
      },
      { rows: 2, maxlength: 1000 },
    )}${button(t(c, 'card.add'), { small: true, icon: 'plus' })}`,
  );
}
