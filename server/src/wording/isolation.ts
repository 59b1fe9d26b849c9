/** What keeps a provider that is asked from the rest of a computer, in a sentence: never more than that does. */
export function isolationSentence(isIsolated: boolean): string {
  return isIsolated
    ? "It has no network, and sees no files of yours and no other programs."
    : "On this computer nothing keeps it from networks, and from what your account may read.";
}
