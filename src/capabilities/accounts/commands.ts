import { Invalid } from '#platform/errors.ts';
import { read } from '#platform/http/input.ts';
import { scopes, type Scope } from '#platform/http/me.ts';
import type { Command } from '#platform/cli/command.ts';
import { createToken } from './access-token.ts';
import { createAdministrator } from './create-administrator.ts';
import { passwordLinkFor } from './password-link-for.ts';
import { newAdministrator } from './schemas.ts';
import { t } from './words.ts';

const createTokenCommand: Command = {
  name: 'token create',
  says: 'Make a personal access token for the API and print it, once.',
  options: {
    person: { takes: 'MAIL', says: 'whose token it is', required: true },
    scope: { takes: 'SCOPE', says: `what it may do: ${scopes.join(', ')}`, required: true, several: true },
    name: { takes: 'NAME', says: 'what it is for; "Command line" when not said' },
    days: { takes: 'NUMBER', says: 'until it expires; never when not said' },
  },
  async run({ db }, given, say) {
    const { token } = await createToken(db, {
      email: given.text('person')!,
      name: given.text('name') ?? 'Command line',
      scopes: given.texts('scope').map(asScope),
      days: daysFrom(given.text('days')),
    });
    say(token);
  },
};

const createAdministratorCommand: Command = {
  name: 'user create-admin',
  says: 'Make an administrator and print a link with which they choose their password.',
  options: {
    email: { takes: 'MAIL', says: 'with which they sign in', required: true },
    name: { takes: 'NAME', says: 'as colleagues know them', required: true },
  },
  async run({ db, config }, given, say) {
    const wish = read(newAdministrator, { email: given.text('email'), name: given.text('name') });
    await createAdministrator(db, wish);
    say(`${config.publicUrl}${await passwordLinkFor(db, wish.email)}`);
  },
};

const resetPasswordCommand: Command = {
  name: 'user reset-password',
  says: 'Print a link with which somebody chooses a new password; it works once, for an hour.',
  takes: ['MAIL'],
  async run({ db, config }, given, say) {
    say(`${config.publicUrl}${await passwordLinkFor(db, given.words[0]!)}`);
  },
};

export const commands: readonly Command[] = [
  createTokenCommand,
  createAdministratorCommand,
  resetPasswordCommand,
];

function asScope(given: string): Scope {
  const scope = scopes.find((one) => one === given);
  if (!scope)
    throw new Invalid({ scope: (c) => t(c, 'tokens.unknown_scope', { scopes: scopes.join(', ') }) });
  return scope;
}

function daysFrom(given: string | undefined): number | null {
  if (given === undefined) return null;
  const days = Number(given);
  if (!Number.isInteger(days) || days < 1) throw new Invalid({ days: (c) => t(c, 'tokens.not_days') });
  return days;
}
