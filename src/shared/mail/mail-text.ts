import type { Letter, MailItem, MailPart } from './compose-mail.ts';

/** The letter for those who read plain text: every link written out on a line of its own. */
export function textOf({ parts, because, site, settings }: Letter, greeting: string): string {
  const foot = ['-- ', `${site.name} · ${site.url}`, because];
  if (settings) foot.push(`${settings.label}: ${settings.href}`);
  return `${[greeting, ...parts.map(partAsText), foot.join('\n')].join('\n\n')}\n`;
}

function partAsText(part: MailPart): string {
  if (typeof part === 'string') return part;
  if ('heading' in part) return `${part.heading}\n${'-'.repeat(Math.min(part.heading.length, 72))}`;
  if ('button' in part) return `${part.button.label}:\n${part.button.href}`;
  return part.items.map(itemAsText).join('\n\n');
}

function itemAsText({ title, href, detail, text }: MailItem): string {
  return [`* ${title}`, detail, text, href].filter((line) => line !== undefined && line !== '').join('\n  ');
}
