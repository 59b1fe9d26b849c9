// What goes to a reader that may have gone, as `head` does.
import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { createOutput } from "../../server/src/hosts/cli/output";

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
