/** What keeps a provider that is asked from the rest of a computer, in a sentence: never more than that does. */
export function isolationSentence(isIsolated: boolean): string {
  return isIsolated
    ? "It runs without a network, and cannot see your files or other programs."
    : "On this computer it can use the network, and read everything that your account may read.";
}
