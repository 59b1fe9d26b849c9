// How `az` is run on Windows, where it is a script that only the shell can start.
import assert from "node:assert/strict";
import { chmodSync } from "node:fs";
import { delimiter, join } from "node:path";
import { project } from "../cli/run";
import { simulated } from "./simulated";

simulated(
  "az is started by the shell, with what it is given and where no project is, and missed by its code",
  async (context) => {
    const shell = '#!/bin/sh\nfor each in "$@"; do echo "$each"; done\npwd\n';
    const system = project(context, { "cmd.exe": shell, "CLI2/az.CMD": "" });
    chmodSync(join(system, "cmd.exe"), 0o755);
    Object.defineProperty(process, "platform", { value: "win32" });
    const paths = (...folders: string[]) => folders.join(delimiter);
    const before = paths(system, process.env.PATH ?? "", '"C:\\Program Files"');
    Object.assign(process.env, {
      comspec: "cmd.exe",
      SystemRoot: system,
      PATHEXT: ".COM;.CMD",
      PATH: before,
    });
    const { runProgram } = await import("../../client/src/azure/signIn/runProgram");
    const args = ["account", "get-access-token", "--scope", "https://management.azure.com/.default"];
    await assert.rejects(runProgram("az", args, { timeout: 10_000 }), { code: "ENOENT" });
    process.env.PATH = paths(before, `"${join(system, "CLI2")}"`);
    const said = await runProgram("az", args, { timeout: 10_000 });
    assert.equal(said, `/d\n/s\n/c\n"az ${args.join(" ")}"\n${system}\n`);
  },
);
