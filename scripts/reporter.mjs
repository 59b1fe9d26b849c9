// A reporter for node's tests: those that failed are told in full, the others only counted, in a line for fastTests.mjs.

export default async function* report(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    // A suite fails because a test in it did, which has been told already.
    if (data.details?.type === "suite" || data.details?.error?.failureType === "subtestsFailed") continue;
    if (type === "test:pass" && !data.skip) passed++;
    if (type === "test:fail") {
      failed++;
      yield `FAILED ${data.name} (${data.file ?? ""}:${data.line ?? ""})\n${reason(data.details.error)}\n`;
    }
  }
  yield `#counts ${passed} ${failed}\n`;
}

function reason(error) {
  const cause = error.cause ?? error;
  return String(cause.stack ?? cause.message ?? cause).replace(/^/gm, "    ");
}
