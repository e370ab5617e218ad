import type { Editor } from '@tiptap/core';
import type { Words } from './words.ts';

type Uploaded = { id: number; url: string; name: string; kind: string };

/** The files of a paste or a drop; a table copied from an office program also brings a picture of itself, which is not meant. */
export function filesIn(data: DataTransfer | null): File[] {
  return data?.types.includes('text/html') ? [] : [...(data?.files ?? [])];
}

/** Sends files and puts them where the cursor was, a picture as itself and anything else as a link. */
export function uploader(
  editor: Editor,
  element: HTMLElement,
  words: Words,
): (files: readonly File[]) => void {
  const state = document.createElement('div');
  state.className = 'editor-state';
  state.role = 'status';
  let under = 0;

  async function upload(file: File): Promise<void> {
    const data = new FormData();
    data.append('file', file);
    const answer = await fetch('/files', {
      method: 'POST',
      body: data,
      headers: { accept: 'application/json' },
    });
    if (!answer.ok) throw new Error(await reason(answer));
    put((await answer.json()) as Uploaded);
  }

  function put({ id, url, name, kind }: Uploaded): void {
    const picture = { type: 'picture', attrs: { src: url, alt: '', file: id } };
    const link = { type: 'text', text: name, marks: [{ type: 'link', attrs: { href: url } }] };
    editor
      .chain()
      .focus()
      .insertContent(
        kind === 'image' || kind === 'picture'
          ? [picture, { type: 'paragraph' }]
          : [link, { type: 'text', text: ' ' }],
      )
      .run();
  }

  function say(text: string, failed = false): void {
    state.textContent = text;
    state.classList.toggle('editor-failed', failed);
    if (text === '') state.remove();
    else element.append(state);
  }

  return (files) => {
    for (const file of files) {
      under++;
      say(`${words.uploading} ${file.name}`);
      upload(file).then(
        () => --under === 0 && say(''),
        (error: Error) => {
          under--;
          say(`${file.name}: ${error.message || words['upload-failed']}`, true);
        },
      );
    }
  };
}

/** The server's sentence, where it gave one. */
async function reason(answer: Response): Promise<string> {
  const problem = (await answer.json().catch(() => null)) as { detail?: string } | null;
  return problem?.detail ?? '';
}
