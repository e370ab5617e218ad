import { createTransport } from 'nodemailer';
import { bad, good, remark, type Finding } from './finding.ts';

/** Connects and signs in to the mail server, without sending anything. */
export async function examineMail(smtpUrl: string | undefined): Promise<Finding> {
  if (smtpUrl === undefined)
    return remark('mail', 'no server is set, so no mail is sent. Set STOA_SMTP_URL.');
  const { host } = new URL(smtpUrl);
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 5000,
    greetingTimeout: 5000,
    socketTimeout: 5000,
  });
  try {
    await transport.verify();
    return good('mail', `${host} answers.`);
  } catch (error) {
    return bad('mail', `${host} cannot be used: ${(error as Error).message}. Check STOA_SMTP_URL.`);
  } finally {
    transport.close();
  }
}
