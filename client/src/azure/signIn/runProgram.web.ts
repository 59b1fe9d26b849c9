// In a browser there are no programs to be run.
import type { RunProgram } from "../host";

export const runProgram: RunProgram = (name) => Promise.reject(new Error(`${name} cannot be run in a browser.`));
