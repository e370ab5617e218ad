import type { Capability } from '#shared/capability.ts';
import { accountApi } from './api/account.ts';
import { invitationApi } from './api/invitations.ts';
import { commands } from './commands.ts';
import { forgetExpired, forgetWhoLeft } from './forget.ts';
import { askNewAddress, tellOldAddress } from './mails/email-mails.ts';
import { sendInvitation } from './mails/invitation-mail.ts';
import { sendPasswordLink, tellOfNewPassword } from './mails/password-mails.ts';
import { sendSignInLink } from './mails/sign-in-link-mail.ts';
import { acceptInvitationRoutes } from './pages/accept-invitation.ts';
import { accountRoutes } from './pages/account.ts';
import { invitationRoutes } from './pages/invitations.ts';
import { passwordResetRoutes } from './pages/password-reset.ts';
import { sessionRoutes } from './pages/sessions.ts';
import { siteApi } from './api/site.ts';
import { siteRoutes } from './pages/site.ts';
import { signInRoutes } from './pages/sign-in.ts';
import { signInLinkRoutes } from './pages/sign-in-link.ts';
import { tokenRoutes } from './pages/tokens.ts';

export { createToken } from './access-token.ts';
export { demoSetting, type DemoRole } from './demo-cast.ts';
export { identify } from './identify.ts';
export { isStillIn } from './session.ts';
export { welcomeRoutes } from './pages/welcome.ts';
export { setUpCode } from './set-up-code.ts';

export const accounts: Capability = {
  name: 'accounts',
  routes: [
    ...signInRoutes,
    ...signInLinkRoutes,
    ...passwordResetRoutes,
    ...acceptInvitationRoutes,
    ...accountRoutes,
    ...sessionRoutes,
    ...tokenRoutes,
    ...invitationRoutes,
    ...siteRoutes,
    ...accountApi,
    ...invitationApi,
    ...siteApi,
  ],
  jobs: [
    sendSignInLink,
    sendPasswordLink,
    tellOfNewPassword,
    askNewAddress,
    tellOldAddress,
    sendInvitation,
  ] as Capability['jobs'] & {},
  recurring: [forgetExpired],
  reactions: [forgetWhoLeft],
  commands,
};

/** Where a stranger is sent who asks for something that needs a person; afterwards back to it. */
export const signInAddress = (path: string): string => `/sign-in?next=${encodeURIComponent(path)}`;
