// A release is a tag, v and the version in package.json.

/** Fails unless the tag is that of this version. */
export function requireTag(tag, version) {
  const right = `v${version}`;
  if (!tag) throw new Error(`There is no tag. A release starts with one: git tag ${right} && git push origin ${right}`);
  if (tag === right) return;
  if (!/^v\d+\.\d+\.\d+$/.test(tag))
    throw new Error(`The tag ${tag} is no release: a release is called as ${right} is.`);
  throw new Error(
    `The tag is ${tag}, and package.json has version ${version}: tag the commit that sets it to ${tag.slice(1)}.`,
  );
}

/** Odd minor versions are previews, as VS Code's marketplaces want to tell the two apart. */
export function isPreRelease(version) {
  return Number(version.split(".")[1]) % 2 === 1;
}
