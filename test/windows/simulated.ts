import { test } from "node:test";

/** A test in which something else plays Windows. Where it is Windows all tests are about that. */
export const simulated = process.platform === "win32" ? test.skip : test;
