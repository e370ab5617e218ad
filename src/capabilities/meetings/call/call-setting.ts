import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import type { Me } from '#platform/http/me.ts';
import { happening, record } from '#shared/activity/happening.ts';
import { readSetting, setting, writeSetting } from '#shared/site/setting.ts';

/** Calls inside sessions: whether the site has them, and the server that helps browsers which cannot reach one another. */
export type CallSetting = { enabled: boolean; turnUrl: string; turnSecret: string };

const callSetting = setting<CallSetting>(
  'calls',
  z.object({ enabled: z.boolean(), turnUrl: z.string(), turnSecret: z.string() }),
);
const off: CallSetting = { enabled: false, turnUrl: '', turnSecret: '' };

export const callsChanged = happening<{ enabled: boolean }>('calls.changed');

export const readCallSetting = async (db: Db): Promise<CallSetting> =>
  (await readSetting(db, callSetting)) ?? off;

/** Switches calls on or off for the site. An empty secret leaves the one that is kept. */
export async function changeCalls(db: Db, me: Me, wanted: CallSetting): Promise<void> {
  await db.transaction(async (tx) => {
    const { turnSecret } = await readCallSetting(tx);
    await writeSetting(tx, callSetting, { ...wanted, turnSecret: wanted.turnSecret || turnSecret });
    await record(tx, callsChanged, { actor: me.id }, { enabled: wanted.enabled });
  });
}

export type IceServer = { urls: string; username?: string; credential?: string };

const validFor = 6 * 3600;

/** How a browser reaches the relay: a name and a password that hold for some hours, made from the shared secret. */
export function iceServers({ turnUrl, turnSecret }: CallSetting, personId: number, now: Date): IceServer[] {
  if (turnUrl === '') return [];
  if (turnSecret === '') return [{ urls: turnUrl }];
  const username = `${Math.floor(now.getTime() / 1000) + validFor}:${personId}`;
  const credential = createHmac('sha1', turnSecret).update(username).digest('base64');
  return [{ urls: turnUrl, username, credential }];
}
