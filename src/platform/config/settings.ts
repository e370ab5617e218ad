import { z } from 'zod';

/**
 * Every setting of Stoa: its name in the environment or the file, and what is a valid value.
 * Each message is the end of the sentence "NAME (from WHERE) …".
 */

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);

const yesOrNo = z
  .enum(['yes', 'no', 'true', 'false', '1', '0'], 'must be yes or no')
  .transform((word) => ['yes', 'true', '1'].includes(word));

const address = (protocols: readonly string[], example: string) =>
  z.string().refine((text) => {
    const url = URL.parse(text);
    return url !== null && protocols.includes(url.protocol);
  }, `must be an address such as ${example}`);

/** A web origin: scheme, host and port, nothing behind them. */
const origin = (example: string) =>
  address(['http:', 'https:'], example)
    .refine((text) => {
      const url = URL.parse(text);
      return url === null || (url.pathname === '/' && url.search === '' && url.hash === '');
    }, 'must end after the host and port: Stoa lives at the root of its address')
    .transform((text) => new URL(text).origin);

const mailbox = z
  .string()
  .regex(/^(?:[^<>@]+ )?<?[^\s<>@]+@[^\s<>@]+>?$/, 'must be a mail address such as Stoa <stoa@example.org>');

export const settings = {
  PORT: wholeNumber(0, 65535).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address of this machine such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  STOA_URL: origin('https://stoa.example.org').optional(),
  STOA_TRUST_PROXY: z
    .string()
    .regex(
      /^(?:no|yes|[\da-fA-F.:/]+(?:\s*,\s*[\da-fA-F.:/]+)*)$/,
      'must be no, yes, or the addresses of your proxies such as 127.0.0.1, 10.0.0.0/8',
    )
    .transform((text) => (text === 'yes' ? true : text === 'no' ? false : text.split(/\s*,\s*/)))
    .default(false),
  STOA_DATA: z.string().optional(),
  // A socket's address has no host, which makes it no URL by the book.
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\/\S+$/, 'must be an address such as postgres://user:password@host/database')
    .optional(),
  STOA_SECRET: z
    .string()
    .min(32, 'must be at least 32 characters, for example from: openssl rand -hex 32')
    .optional(),
  STOA_SMTP_URL: address(['smtp:', 'smtps:'], 'smtp://user:password@mail.example.org:587').optional(),
  STOA_MAIL_FROM: mailbox.optional(),
  STOA_UPLOAD_LIMIT_MB: wholeNumber(1, 10_000).default(100),
  STOA_WRITES_PER_MINUTE: wholeNumber(1, 1_000_000).default(120),
  STOA_PREVIEWS: yesOrNo.default(false),
  STOA_LOG: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
} as const;

export const settingsSchema = z.object(settings);

export type Settings = z.output<typeof settingsSchema>;
