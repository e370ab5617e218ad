import type { Step as Declared, StepQuestion, Text } from '#capabilities/formats/index.ts';

/** What a step asks of whoever does it. */
export type Asked = {
  /** Words, a link, files: where `evidence` holds, one of those that are taken has to be there. */
  words: boolean;
  link: boolean;
  files: boolean;
  evidence: boolean;
  questions: readonly StepQuestion[];
  /** One of the questions has to be answered. */
  someAnswer: boolean;
  items: readonly { key: string; text: Text }[];
  visible: 'private' | 'facilitator' | 'group' | 'programme';
  signOff: string | null;
};

const nothing: Asked = {
  words: false,
  link: false,
  files: false,
  evidence: false,
  questions: [],
  someAnswer: false,
  items: [],
  visible: 'private',
  signOff: null,
};

/** Null for what is not worked on by writing: a session, a board, a survey, a decision. */
export function askedOf(declared: Declared): Asked | null {
  switch (declared.kind) {
    case 'prompt':
      if (declared.answers === 'none') return nothing;
      return { ...nothing, words: true, evidence: true, visible: declared.answers };
    case 'reading':
      return { ...nothing, words: declared.prompt !== undefined, visible: 'group' };
    case 'task': {
      const { evidence, checklist, visible, sign_off: signOff = null } = declared;
      return {
        ...nothing,
        words: evidence === 'text' || evidence === 'either',
        files: evidence === 'file' || evidence === 'either',
        evidence: evidence !== 'none',
        items: checklist,
        visible,
        signOff,
      };
    }
    case 'deliverable':
      return {
        ...nothing,
        words: declared.accepts.includes('text'),
        link: declared.accepts.includes('link'),
        files: declared.accepts.includes('file'),
        evidence: true,
        visible: declared.visible,
      };
    case 'check-in':
      return { ...nothing, questions: declared.questions, visible: declared.visible };
    case 'reflection':
      return {
        ...nothing,
        questions: declared.prompts.map(({ key, text }) => ({ key, text, kind: 'paragraph', options: [] })),
        someAnswer: true,
        visible: declared.visible,
      };
    default:
      return null;
  }
}
