// Values that look random and are the same in every run.
import { createHash } from "node:crypto";

/** A number from 0 up to and without 1, by a text. */
export function fraction(...of: (string | number)[]): number {
  return Number.parseInt(hex(...of).slice(0, 12), 16) / 2 ** 48;
}

/** One of `all`, by a text. */
export function pick<T>(all: readonly T[], ...of: (string | number)[]): T {
  return all[Math.floor(fraction(...of) * all.length)]!;
}

export function uuid(...of: (string | number)[]): string {
  const digits = hex(...of);
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
  return [...parts, digits.slice(20, 32)].join("-");
}

export function hex(...of: (string | number)[]): string {
  return createHash("sha256").update(of.join("/")).digest("hex");
}
