/**
 * Links that say whom a reply answers, or whose words it quotes: where the field stands on the page they change it
 * in place, so that nothing typed is lost and nothing moves. Elsewhere they lead to a page that does the same.
 */
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-reply-to], a[data-quote]');
  const form = document.querySelector<HTMLFormElement>('[data-reply] form');
  if (!link || !form || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const { replyTo, name } = link.dataset;
  if (replyTo !== undefined) address(form, replyTo, name ?? '');
  if (link.dataset['quote'] !== undefined) void quote(form, link);
  else field(form)?.focus();
});

function address(form: HTMLFormElement, to: string, name: string): void {
  form.querySelector<HTMLInputElement>('input[name=to]')!.value = to;
  const line = form.querySelector<HTMLElement>('.reply-to')!;
  line.querySelector('span')!.textContent = (line.dataset['words'] ?? '').replace('#', name);
  line.hidden = false;
}

document.addEventListener('click', (event) => {
  const back = (event.target as Element).closest<HTMLElement>('.reply-to a');
  const form = back?.closest('form');
  if (!back || !form) return;
  event.preventDefault();
  form.querySelector<HTMLInputElement>('input[name=to]')!.value = '';
  back.closest<HTMLElement>('.reply-to')!.hidden = true;
  field(form)?.focus();
});

function field(form: HTMLFormElement): HTMLElement | null {
  return form.querySelector<HTMLElement>('[contenteditable=true]') ?? form.querySelector('textarea');
}

/** The quote as the server writes it, put after what is already there. */
async function quote(form: HTMLFormElement, link: HTMLAnchorElement): Promise<void> {
  const address = link.href.replace(/#.*$/, '');
  const answer = await fetch(address, { headers: { accept: 'text/html', 'x-sec-purpose': 'prefetch' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const words = page.querySelector<HTMLTextAreaElement>('[data-reply] textarea')?.value ?? '';
  const place = field(form);
  if (!place || words === '') return;
  place.focus();
  if (place instanceof HTMLTextAreaElement) {
    place.value += `${place.value === '' ? '' : '\n\n'}${words}`;
    place.dispatchEvent(new Event('input', { bubbles: true }));
    return;
  }
  const data = new DataTransfer();
  data.setData('text/plain', words);
  place.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}
