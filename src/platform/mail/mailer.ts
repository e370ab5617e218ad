/** A mail as it leaves: one recipient, text and markup that say the same. */
export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Address that ends these mails with one press, RFC 8058. */
  unsubscribe?: string;
};

export type Mailer = { send(mail: Mail): Promise<void>; close(): void };
