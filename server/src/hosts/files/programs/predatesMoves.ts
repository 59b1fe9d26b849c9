// What constructs can say depends on the CDK.

/**
 * Whether a version of CDKTF, or what a package.json asks for, is older than 0.20, in which constructs have `moveFromId`
 * for sure (0.19.0 has none yet).
 */
export function predatesMoves(version: unknown): boolean {
  const minor = typeof version === "string" ? /^[~^=v ]*0\.(\d+)/.exec(version)?.[1] : undefined;
  return minor !== undefined && Number(minor) < 20;
}
