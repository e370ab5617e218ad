/** The settings of one running Stoa, checked and with all defaults filled in. */
export interface Config {
  /** Port to listen on; 0 takes a free one. */
  readonly port: number;
  /** Address of this machine to listen on. */
  readonly host: string;
  /** The origin people use, such as https://stoa.example.org. Links in mails begin with it. */
  readonly publicUrl: string;
  /** Whether X-Forwarded-… headers are believed, and from which proxies. */
  readonly trustProxy: boolean | readonly string[];
  /** Absolute path of the folder with everything that must be backed up. */
  readonly dataFolder: string;
  /** Another PostgreSQL; undefined means the built-in one in the data folder. */
  readonly databaseUrl: string | undefined;
  /** Key for signatures, at least 32 characters. */
  readonly secret: string;
  readonly mail: { readonly smtpUrl: string | undefined; readonly from: string };
  /** Largest upload in bytes. */
  readonly uploadLimit: number;
  /** How many changes a minute one person, or one address without a person, may send. */
  readonly writesPerMinute: number;
  /** Whether pages outside Stoa may be fetched to preview a link to them. */
  readonly externalPreviews: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}
