// How the scripts of the project start other programs on Windows.
import assert from "node:assert/strict";
import { chmodSync } from "node:fs";
import { delimiter } from "node:path";
import { pathToFileURL } from "node:url";
import { project } from "../cli/run";
import { simulated } from "./simulated";

simulated("what is given to a program stays in one piece where a shell starts it", async (context) => {
  const system = project(context, { "cmd.exe": '#!/bin/sh\necho "$4"\n' });
  chmodSync(`${system}/cmd.exe`, 0o755);
  Object.defineProperty(process, "platform", { value: "win32" });
  Object.assign(process.env, { comspec: "cmd.exe", PATH: `${system}${delimiter}${process.env.PATH}` });
  const { run } = await import(pathToFileURL("scripts/run.mjs").href);
  const folder = "C:\\Users\\A B\\x (1)";
  assert.equal(await run("npm", ["pack", "--silent", folder]), `"npm pack --silent "${folder}""\n`);
});
