import { matters } from '#capabilities/notifications/kinds.ts';
import { tokenFor } from '#capabilities/notifications/mail/unsubscribe-token.ts';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, femi } from '../support/cast.ts';
import { community, thread } from '../support/conversation.ts';
import { asIs, row, type Row, type Situation } from './table.ts';

/** A thread in a closed community, by its id and by the name it goes by in a form. */
const inClosed: Situation = async (stoa) => {
  const place = await community(stoa, 'Closed', { owner: [clara], moderator: [deniz], member: [ana, ben] }, 'closed');
  const id = await thread(stoa, place, ben, 'In a closed community');
  return {
    params: { subject: 'discussion', id },
    query: { subject: 'discussion', subject_id: String(id) },
    body: { subject: 'discussion', subject_id: id, level: 'everything' },
  };
}; // prettier-ignore

/** A notification of Ana's, of Clara's or of Femi's: each of another, so that one's own is known from others'. */
const told: Situation = async (stoa, role) => {
  const owner = role === 'owner' ? clara : role.startsWith('admin') ? femi : ana;
  const { id } = await stoa.ground.db.transaction((tx) =>
    tx.one<{ id: number }>(sql`
      insert into notifications (person_id, kind) values (${stoa.id(owner)}, 'granted') returning id`),
  );
  return { params: { id } };
};

const fromMail: Situation = (stoa) => ({
  params: { token: tokenFor(stoa.ground.config.secret, { person: stoa.id(ana), what: 'digest' }) },
});

const everyWay = Object.fromEntries(
  matters.map((matter) => [matter, { app: true, mail: true, digest: true }]),
);

// stranger deactivated elsewhere member moderator owner administrator
export const notifications: readonly Row[] = [
  row('GET /inbox', asIs, 'in in ok ok ok ok ok'),
  row('POST /inbox/read', asIs, 'in in ok ok ok ok ok'),
  row('POST /inbox/:id/read', told, 'in in 404 ok 404 ok ok'),
  row('GET /settings/notifications', asIs, 'in in ok ok ok ok ok'),
  row('POST /settings/notifications', () => ({ body: { weekday: 1 } }), 'in in ok ok ok ok ok'),
  row('GET /follow', inClosed, 'in in 404 ok ok ok 404'),
  row('POST /follow', inClosed, 'in in 404 ok ok ok 404'),
  row('GET /unsubscribe/:token', fromMail, 'ok ok ok ok ok ok ok'),
  row('POST /unsubscribe/:token', fromMail, 'ok ok ok ok ok ok ok'),
  row('POST /unsubscribe/:token/undo', fromMail, 'ok ok ok ok ok ok ok'),
  row('GET /api/v1/notifications', asIs, 'in in ok ok ok ok ok ok ok no'),
  row('POST /api/v1/notifications/read', asIs, 'in in ok ok ok ok ok no ok no'),
  row('POST /api/v1/notifications/:id/read', told, 'in in 404 ok 404 ok ok no ok no'),
  row('GET /api/v1/notification-choices', asIs, 'in in ok ok ok ok ok ok ok no'),
  row('PUT /api/v1/notification-choices', () => ({ body: { weekday: 1, ways: everyWay } }), 'in in ok ok ok ok ok no ok no'),
  row('GET /api/v1/follows', asIs, 'in in ok ok ok ok ok ok ok no'),
  row('PUT /api/v1/follows/:subject/:id', inClosed, 'in in 404 ok ok ok 404 no ok no'),
]; // prettier-ignore
