/** The words of the editor in the reader's language; they come with the page. */
export type Words = Readonly<Record<WordKey, string>>;

type WordKey =
  | 'toolbar'
  | 'bold'
  | 'italic'
  | 'link'
  | 'heading'
  | 'bullets'
  | 'numbers'
  | 'quote'
  | 'code'
  | 'codeblock'
  | 'image'
  | 'mention'
  | 'address'
  | 'apply'
  | 'remove'
  | 'uploading'
  | 'upload-failed'
  | 'image-text'
  | 'people'
  | 'nobody';
