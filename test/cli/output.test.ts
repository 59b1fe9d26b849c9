// What goes to a reader that may have gone, as `head` does.
import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { createOutput } from "../../server/src/hosts/cli/output";
import { jsonReport } from "../../server/src/hosts/cli/report/jsonReport";
import { createTally } from "../../server/src/hosts/cli/reporter";

test("a reader that has gone is no error, whatever the system calls it; any other is told", async () => {
  for (const code of ["EPIPE", "EOF"]) {
    const stream = new PassThrough();
    const output = createOutput(stream as unknown as NodeJS.WriteStream);
    stream.emit("error", Object.assign(new Error(code), { code }));
    assert.ok(output.isClosed);
    assert.equal(output.failure, undefined);
    stream.emit("error", Object.assign(new Error("full"), { code: "ENOSPC" }));
    assert.equal(output.failure, "full");
  }
});

test("what is found in a file is written in pieces: of a file of megabytes it may be longer than any text can be", async () => {
  const stream = new PassThrough();
  const output = createOutput(stream as unknown as NodeJS.WriteStream);
  const whole = stream.setEncoding("utf8").toArray();
  const sizes: number[] = [];
  const report = jsonReport("/");
  const tally = createTally({
    output,
    complain: assert.fail,
    maxFileSize: 0,
    report: {
      ...report,
      file(path, findings, ...more) {
        sizes.push(findings.length);
        return report.file(path, findings, ...more);
      },
    },
  });
  const found = Array.from({ length: 2500 }, (_, start) => ({
    rule: "syntax",
    severity: "error" as const,
    message: "no",
    span: { start, end: start + 1 },
    places: [],
  }));
  await tally.file("/main.tf.json", "x".repeat(3000), found);
  assert.equal(await tally.end(), 1);
  stream.end();
  assert.ok(Math.max(...sizes) <= 1000, `${sizes}`);
  const columns = (JSON.parse((await whole).join("")) as { column: number }[]).map(({ column }) => column);
  assert.deepEqual(
    columns,
    Array.from({ length: 2500 }, (_, index) => index + 1),
  );
});
