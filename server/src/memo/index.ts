/** Values that record what they were computed from. */
export { attached } from "./attached";
export { input, memo, memoByName, memoFor, memoNamed, onceFor, sameItems } from "./memo";
export { type MemoIndex, type MemoMap, memoIndex, memoMap } from "./memoMap";
export { type ReadonlyTrackedMap, trackedMap } from "./trackedMap";
