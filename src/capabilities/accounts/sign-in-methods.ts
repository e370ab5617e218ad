import type { Html } from '#platform/html/html.ts';
import type { Context } from '#platform/http/context.ts';
import type { SignInView } from './views/sign-in.ts';
import { linkMethod } from './views/link-method.ts';
import { passwordMethod } from './views/password-method.ts';

/** One way to prove who one is: what the sign-in page shows of it. Its routes end in `signIn`. */
export type SignInMethod = (c: Context, view: SignInView) => Html;

/** All ways to sign in, in the order of the page. Another way, such as an identity provider, is another entry. */
export const signInMethods: readonly SignInMethod[] = [passwordMethod, linkMethod];
