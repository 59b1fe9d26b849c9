/** Provider binaries that are asked for their schemas. */
export { isolationWords } from "./isolationWords";
export { learnProviders } from "./learn";
export { confirmedOf, runIt, whetherMayRun } from "./mayRun";
export { learnableHere, offerLearning, releaseOf } from "./offer";
