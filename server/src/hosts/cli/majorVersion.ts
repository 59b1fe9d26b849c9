// Which major version of azurerm somebody may ask for.

/** Before this one there is nothing to go by. */
const firstMajor = 4;

/**
 * The major version that was asked for, if it is known (`releases`, newest first); or a sentence about what is
 * possible.
 */
export function majorVersion(asked: string | undefined, releases: readonly string[]): number | string {
  const majors = new Set(releases.map((release) => Number.parseInt(release, 10)));
  const possible = [...majors].filter((major) => major >= firstMajor).sort();
  const found = possible.find((major) => String(major) === asked);
  if (found !== undefined) return found;
  const choice = possible.map((major) => `--to ${major}`).join(" or ");
  if (asked === undefined) return `Say to which major version: ${choice}.`;
  return Number(asked) > (possible.at(-1) ?? 0)
    ? `azurerm ${asked} is not known yet, the newest that is known is ${releases[0]}: say ${choice}.`
    : `Code cannot be upgraded to azurerm ${asked}: say ${choice}.`;
}
