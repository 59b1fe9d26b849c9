/** Values that record what they were computed from. */

export { input, memo, memoByName, memoFor, memoNamed, sameItems, weakMemo } from "./memo";
export { memoIn, type OwnMemos } from "./memoIn";
export { type MemoIndex, type MemoMap, memoIndex, memoMap } from "./memoMap";
export { sideTable } from "./sideTable";
export { type ReadonlyTrackedMap, trackedMap } from "./trackedMap";
