import { randomBytes } from 'node:crypto';
import { sql } from '#platform/database/sql.ts';
import { ana, clara, deniz } from '../support/cast.ts';
import { asIs, row, type Row, type Situation } from './table.ts';

/** A text of Clara's in a closed community: in a post, as her photo, or carried by nothing yet. */
const filed =
  (where: 'post' | 'photo' | 'nowhere'): Situation =>
  async (stoa) => {
    const key = randomBytes(12).toString('hex');
    await stoa.ground.files.save(key, Buffer.from('text'));
    await stoa.ground.files.save(`${key}.face`, Buffer.from('face'));
    await stoa.ground.db.transaction(async (tx) => {
      const kind = where === 'photo' ? 'picture' : 'file';
      const file = await tx.one<{ id: number }>(sql`
        insert into files (key, owner_id, name, media_type, kind, size, sha256)
        values (${key}, ${stoa.id(clara)}, 'a.txt', 'text/plain', ${kind}, 4, ''::bytea) returning id`);
      if (where === 'photo')
        await tx.run(sql`update people set photo_file_id = ${file.id} where id = ${stoa.id(clara)}`);
      if (where !== 'post') return;
      const community = await tx.one<{ id: number }>(sql`
        insert into communities (slug, name, state, visibility) values (${key}, 'Pumps', 'live', 'closed') returning id`);
      const members = [stoa.id(ana), stoa.id(deniz), stoa.id(clara)];
      await tx.run(sql`
        insert into memberships (community_id, person_id, role)
        select ${community.id}, id, case id when ${stoa.id(deniz)} then 'moderator' when ${stoa.id(clara)} then 'owner' else 'member' end
        from unnest(${members}::bigint[]) id`);
      const discussion = await tx.one<{ id: number }>(sql`
        insert into discussions (community_id, kind, title) values (${community.id}, 'discussion', 'Seals') returning id`);
      await tx.run(sql`
        with post as (
          insert into posts (discussion_id, number, body_html, body_text, sanitised)
          values (${discussion.id}, 1, '', '', 1) returning id)
        insert into post_files (post_id, file_id) select id, ${file.id} from post`);
    });
    return { params: { key, name: 'a.txt' } };
  };

const text = { name: 'a.txt', content: Buffer.from('text').toString('base64') };

// stranger deactivated elsewhere member moderator owner administrator
export const files: readonly Row[] = [
  row('POST /files', asIs, 'in in ok ok ok ok ok'),
  row('GET /files/:key/:name', filed('post'), 'in in 404 ok ok ok 404'),
  row('GET /files/:key/:name', filed('nowhere'), 'in in 404 404 404 ok 404'),
  row('GET /photos/:key', filed('photo'), 'in in ok ok ok ok ok'),
  row('GET /photos/:key', filed('post'), 'in in 404 404 404 404 404'),
  row('POST /api/v1/files', () => ({ body: text }), 'in in ok ok ok ok ok no ok no'),
  row('GET /api/v1/files/:key', filed('post'), 'in in 404 ok ok ok 404 ok ok no'),
  row('DELETE /api/v1/files/:key', filed('nowhere'), 'in in 404 404 404 ok 404 no 404 no'),
];
