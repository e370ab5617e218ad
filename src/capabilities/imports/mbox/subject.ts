/** What programs put before the subject of an answer, in the languages of those who wrote them. */
const answering = /^(?:\s*(?:re|aw|antw|antwort|sv|vs|odp|r[eé]f|rif)(?:\s*[[(^]\d+[\])]?)?\s*:)+\s*/i;
const listName = /^\s*\[[^\]]{1,40}\]\s*/;

/** A subject without "Re:", also behind the name of the list; and whether it had one. */
export function openSubject(subject: string): { title: string; isAnswer: boolean } {
  const list = listName.exec(subject)?.[0] ?? '';
  const behind = subject.slice(list.length);
  const bare = behind.replace(answering, '');
  const isAnswer = bare !== behind;
  // "Re: [list] Subject" is the other order.
  const title = (list !== '' && !isAnswer ? subject : list + bare).replace(/\s+/g, ' ').trim();
  return { title: title.slice(0, 290), isAnswer };
}

/** By which messages of one conversation are recognised. */
export const sameSubject = (title: string): string =>
  title.replace(listName, '').replace(answering, '').toLowerCase().trim().slice(0, 200);
