import type { Config } from '#platform/config/config.ts';
import { good, remark, type Finding } from './finding.ts';

export function examineAddress({ publicUrl, host }: Config): Finding {
  const { protocol, hostname } = new URL(publicUrl);
  const isLocal = hostname === 'localhost' || hostname.startsWith('127.');
  if (isLocal && !['127.0.0.1', 'localhost', '::1'].includes(host)) {
    return remark(
      'address',
      `links in mails lead to ${publicUrl}, which only works on this machine. Set STOA_URL to the address that people use.`,
    );
  }
  if (!isLocal && protocol === 'http:') {
    return remark(
      'address',
      `${publicUrl} is not encrypted: passwords can be read on the way. Put a proxy with https before Stoa and set STOA_URL.`,
    );
  }
  return good('address', `${publicUrl}.`);
}
