import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import { program } from "../cli/program";

/**
 * Starts a built program as if it ran on Windows, in `folder` there (`c:\work`): see `asWindows.cjs`. Everything that it
 * sees of its drive is in `drive`.
 */
export function onWindows(
  drive: string,
  folder: string,
  name: "cli" | "stdio",
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  const options = ["--require", join(process.cwd(), "test/windows/asWindows.cjs"), program(name), ...args];
  // Node itself would keep what it compiles, at a path of Windows, which here is a folder of the project.
  const ours = { DRIVE: drive, FOLDER: folder, NODE_DISABLE_COMPILE_CACHE: "1" };
  return spawn(process.execPath, options, { env: { ...process.env, ...ours, ...env } });
}
