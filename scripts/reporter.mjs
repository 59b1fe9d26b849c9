// A reporter for node's tests: those that failed are told in full, the others only counted. In lines for fastTests.mjs: how many
// there were, which tests of the suite took how long, which failed, and what was skipped and why.

export default async function* report(events) {
  let passed = 0;
  let failed = 0;
  const red = new Set();
  let suite = "";
  for await (const { type, data } of events) {
    if (type === "test:start" && data.nesting === 0) suite = data.name;
    if (type !== "test:pass" && type !== "test:fail") continue;
    const isSuite = data.details?.type === "suite";
    if (isSuite && data.nesting === 0) yield `#took ${data.name} ${data.details.duration_ms.toFixed(0)}\n`;
    // Where a test in it did, it has been told already; what fails by itself cannot be loaded, or ended.
    if (data.details?.error?.failureType === "subtestsFailed" || (isSuite && type === "test:pass")) continue;
    if (type === "test:pass" && data.skip !== undefined) yield* skipped(suite, data);
    else if (type === "test:pass") passed++;
    if (type === "test:pass") continue;
    failed++;
    if (data.nesting > 0 || isSuite) red.add(suite);
    yield `FAILED ${data.nesting > 0 ? `${suite}: ` : ""}${data.name} (${data.file ?? ""}:${data.line ?? ""}:${data.column ?? 1})\n${reason(data.details.error)}\n`;
  }
  for (const name of red) yield `#red ${name}\n`;
  yield `#counts ${passed} ${failed}\n`;
}

/** With the reason that the test gives; a pattern for names skips in silence. */
function* skipped(suite, { name, skip }) {
  if (typeof skip === "string" && !skip.startsWith("test name does not match"))
    yield `#skipped ${suite === name ? "" : `${suite}: `}${name}: ${skip}\n`;
}

function reason(error) {
  const cause = error.cause ?? error;
  return String(cause.stack ?? cause.message ?? cause).replace(/^/gm, "    ");
}
