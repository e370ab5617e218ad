/**
 * The choice of reactions stands in a page once. A post gets a copy in the place of its link when one asks for it;
 * without script the link leads to a page with the same choice.
 */
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-reactions]');
  const choice = document.querySelector<HTMLTemplateElement>('#reaction-choice')?.content.firstElementChild;
  if (!link || !choice || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const menu = choice.cloneNode(true) as HTMLDetailsElement;
  const given = new Set(
    [...(link.parentElement?.querySelectorAll<HTMLInputElement>('input[name="emoji"]') ?? [])].map(
      ({ value }) => value,
    ),
  );
  for (const form of menu.querySelectorAll('form')) {
    const emoji = form.querySelector<HTMLInputElement>('input[name="emoji"]')?.value ?? '';
    if (given.has(emoji)) form.parentElement?.remove();
    form.setAttribute('action', link.getAttribute('href') ?? '');
    const button = form.querySelector('button');
    if (button) button.id = button.id.replace('-0-', `-${link.dataset['reactions']}-`);
  }
  link.replaceWith(menu);
  menu.open = true;
  menu.querySelector('summary')?.focus();
});
