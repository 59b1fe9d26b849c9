/** Whether a file has a name that is watched, where patterns are about the ends of paths: `*.tf`, `.gen/versions.json`. */
export function isWatched(uri: string, patterns: readonly string[]): boolean {
  const ends = patterns.map((pattern) => pattern.slice("**".length)).map((end) => end.replace(/^\/\*/, ""));
  return ends.some((end) => uri.endsWith(end));
}
