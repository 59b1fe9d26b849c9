// Writes what the licences of others ask for: the text of each licence whose code or data went into dist/.

/** The text for dist/THIRD-PARTY-NOTICES.txt. A licence that many share is said once, and named by the others. */
export function thirdPartyNotices(components) {
  const first = new Map();
  const sections = components.map(({ name, version, license, source, note, text }) => {
    const said = first.get(text);
    if (said === undefined) first.set(text, name);
    const head = [`${name} ${version} (${license})`, source, ...(note ? [note] : [])].join("\n");
    return `${head}\n\n${said === undefined ? text : `The text of its licence is that of ${said} above.`}`;
  });
  const head = "This extension contains work of others, under the licences below.";
  return [head, ...sections].join(`\n\n${"-".repeat(100)}\n\n`);
}
