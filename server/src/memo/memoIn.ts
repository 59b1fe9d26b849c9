import { type IsSame, Memo } from "./memo";

/** What was computed for an object, kept in the object itself: each result in its place. */
export type OwnMemos<K> = Memo<K, unknown>[];

/**
 * @returns what makes the computations of a class whose objects keep their memos themselves. There are thousands of modules, say, and of most of them
 * little is asked: nothing is made before that.
 */
export function memoIn<K extends { readonly memos: OwnMemos<K> }>() {
  let places = 0;
  return <T>(compute: (object: K) => T, isSame: IsSame<T> = Object.is): ((object: K) => T) => {
    const place = places++;
    const how = { compute, isSame };
    return (object) => {
      const known = object.memos[place] as Memo<K, T> | undefined;
      if (known) return known.get();
      const made = new Memo<K, T>(how, object, "");
      object.memos[place] = made as Memo<K, unknown>;
      return made.get();
    };
  };
}
