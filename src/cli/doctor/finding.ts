/** What the doctor found about one matter. */
export type Finding = {
  readonly state: 'good' | 'remark' | 'bad';
  readonly about: string;
  /** What is so, and when it is wrong how to mend it. */
  readonly says: string;
};

export const good = (about: string, says: string): Finding => ({ state: 'good', about, says });
export const remark = (about: string, says: string): Finding => ({ state: 'remark', about, says });
export const bad = (about: string, says: string): Finding => ({ state: 'bad', about, says });
