import type { BareCommand, Command } from '#platform/cli/command.ts';

type Any = Command | BareCommand;

export function helpForAll(commands: readonly Any[]): string {
  const rows = commands.map((command) => [usage(command), command.says] as const);
  return [
    'Stoa: social learning at work.',
    '',
    ...table(rows),
    '',
    'stoa COMMAND --help tells more about one. Settings: stoa.conf.example.',
  ].join('\n');
}

export function helpForOne(command: Any): string {
  const rows = Object.entries(command.options ?? {}).map(([name, option]) => {
    const remark = [option.required ? 'required' : '', option.several ? 'may be repeated' : '']
      .filter(Boolean)
      .join(', ');
    return [
      `--${name} ${option.takes ?? ''}`.trim(),
      remark ? `${option.says} (${remark})` : option.says,
    ] as const;
  });
  return [
    `stoa ${usage(command)}${rows.length > 0 ? ' [OPTIONS]' : ''}`,
    '',
    `  ${command.says}`,
    '',
    ...table(rows),
  ]
    .join('\n')
    .trimEnd();
}

function usage(command: Any): string {
  return [command.name, ...(command.takes ?? [])].join(' ');
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
