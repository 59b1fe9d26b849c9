/** What is asked about how long a text may be. */
import type { Reply } from "./replies";
import type { Facts } from "./schemaNode";

/** Longer than what any provider is known to limit to, and short enough to be sent at once. */
const longest = 40_000;

/** The accepted lengths, of one letter repeated. Nothing where no length of it is accepted. */
export function* learnLength(
  facts: Facts,
  accepts: readonly string[],
  messages: ReadonlySet<string>,
): Generator<string, void, Reply> {
  const letters = ["letter", "word"].some((name) => accepts.includes(name))
    ? ["a"]
    : accepts.includes("digits")
      ? ["1"]
      : accepts.includes("UPPER") || accepts.includes("Word")
        ? ["A"]
        : // None of our texts may be as long as it has to be.
          ["a", "A"];
  const some = accepts.includes("letter") ? 1 : 6;
  for (const letter of letters) {
    const replies = new Map<number, boolean>();
    const said = new Set<string>();
    const fits = function* (length: number): Generator<string, boolean, Reply> {
      if (!replies.has(length)) {
        const reply = yield letter.repeat(length);
        replies.set(length, reply.isAccepted);
        if (!reply.isAccepted) said.add(reply.message);
      }
      return replies.get(length)!;
    };
    const isShort = yield* fits(some);
    const longEnough = isShort ? some : yield* firstThatFits(lengthsIn([...said, ...messages]), fits);
    if (longEnough === undefined) continue;
    const isAny = yield* fits(longest);
    for (const length of lengthsIn([...said])) {
      // Each may be the last length, or the first that is too long or long enough.
      for (const near of isShort ? [length, length + 1] : [length - 1, length, length + 1]) yield* fits(near);
    }
    const shortest = yield* edgeOf(replies, fits, longEnough, 0);
    const to = isAny ? 0 : yield* edgeOf(replies, fits, longEnough, longest);
    if (to !== 0 || shortest > 1) facts.length = [shortest, to];
    return;
  }
}

function* firstThatFits(
  lengths: readonly number[],
  fits: (length: number) => Generator<string, boolean, Reply>,
): Generator<string, number | undefined, Reply> {
  for (const length of lengths) if (yield* fits(length)) return length;
  return undefined;
}

/** Numbers in refusals that may be lengths, of which there are few. */
function lengthsIn(messages: readonly string[]): readonly number[] {
  const numbers = messages.flatMap((message) =>
    [...message.slice(0, 2000).matchAll(/(?<![\w.\\])\d{1,5}(?!\w|\.\d)/g)].map(([digits]) => Number(digits)),
  );
  return [...new Set(numbers)].filter((length) => length > 1 && length < longest).slice(0, 8);
}

/** The last length that fits, from one that does towards a limit that does not. */
function* edgeOf(
  known: ReadonlyMap<number, boolean>,
  fits: (length: number) => Generator<string, boolean, Reply>,
  inside: number,
  limit: number,
): Generator<string, number, Reply> {
  const isUp = limit > inside;
  const beyond = (length: number) => (isUp ? length > inside : length < inside);
  const refusedOnes = [...known].flatMap(([length, is]) => (!is && beyond(length) ? [length] : []));
  let refused = isUp ? Math.min(limit, ...refusedOnes) : Math.max(limit, ...refusedOnes);
  const acceptedOnes = [...known].flatMap(([length, is]) =>
    is && beyond(length) && (isUp ? length < refused : length > refused) ? [length] : [],
  );
  let accepted = isUp ? Math.max(inside, ...acceptedOnes) : Math.min(inside, ...acceptedOnes);
  while (Math.abs(refused - accepted) > 1) {
    const middle = isUp && accepted * 4 < refused ? accepted * 2 : (accepted + refused) >> 1;
    if (yield* fits(middle)) accepted = middle;
    else refused = middle;
  }
  return accepted;
}
