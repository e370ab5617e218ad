import { z } from 'zod';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { checkbox, optionalText } from '#platform/http/fields.ts';
import { say } from '#platform/http/input.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { changeCalls, readCallSetting } from '../call/call-setting.ts';
import { callsPage } from '../views/calls-admin.ts';
import { t } from '../words.ts';

const fields = z.object({
  enabled: checkbox,
  turnUrl: optionalText(300).refine(
    (typed) => typed === '' || /^turns?:[\w.-]+(?::\d{1,5})?(?:\?transport=(?:udp|tcp))?$/.test(typed),
    say((c) => t(c, 'calls.turn_url_wrong')),
  ),
  turnSecret: optionalText(200),
});

const draw = async (c: Context, given: Form) => callsPage(c, await readCallSetting(c.db), given);

export const callsAdminPages = [
  get('/admin/calls', { who: 'administrator' }, (c) => draw(c, emptyForm)),
  post('/admin/calls', { who: 'administrator', body: fields, again: draw }, async (c) => {
    await changeCalls(c.db, c.me, c.body);
    return redirect('/admin/calls', { flash: t(c, 'calls.saved') });
  }),
];
