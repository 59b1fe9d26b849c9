/** Where names lead: who mentions a declaration, what may be named at a place, and renames. */
export { addressText } from "./addressText";
export { type Candidate, candidatesFor, isOfEach } from "./candidates";
export { mentionsIn } from "./mentions";
export { countMentionsTo, isMentioned, isSeenByCallers, mentionsTo } from "./mentionsTo";
export { declaringOf, type Located, mentionsOf, type Named, namedAt, namedBy, spanOf } from "./named";
export { type Renaming, renamingOf } from "./renaming";
export { foldersAboveValues, moduleOfValues } from "./valuesFor";
