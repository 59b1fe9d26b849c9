// Sections of CHANGELOG.md, which become the notes of releases.

/** What is under the heading of a version, as "## 1.2.0" or "## 1.2.0, 1 May 2027". Fails where there is none. */
export function sectionOf(changelog, version) {
  const text = under(changelog, (heading) => heading === version || heading.startsWith(`${version},`));
  if (text === undefined)
    throw new Error(`CHANGELOG.md has no section for ${version}: its first heading has to be "## ${version}".`);
  if (text === "") throw new Error(`CHANGELOG.md says nothing under "## ${version}".`);
  return text;
}

/** What is under "Unreleased". */
export function unreleased(changelog) {
  return under(changelog, (heading) => heading.startsWith("Unreleased"));
}

function under(changelog, isIt) {
  const [, ...sections] = changelog.split(/^## /m);
  const found = sections.find((section) => isIt(section.split("\n", 1)[0].trim()));
  return found?.slice(found.split("\n", 1)[0].length).trim();
}
