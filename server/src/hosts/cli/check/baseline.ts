// Known findings that are not to be reported again, in a file that is committed. A finding is recognized by its file, rule and
// message, so that it may move within its file; of several equal ones, as many are known as there were.

import { dirname, relative, sep } from "node:path";
import { isObject } from "../../../text/index";
import type { LocatedFinding } from "../report/report";

/** Findings by file, rule and message, with how many of them there are. */
export class Baseline {
  private readonly counts = new Map<string, number>();

  /** An empty one, whose file is to be `file`: paths in it are as seen from there. */
  constructor(private readonly file: string) {}

  /** That of a file's text; undefined where it is not one. */
  static read(file: string, text: string): Baseline | undefined {
    const baseline = new Baseline(file);
    for (const entry of entriesOf(text) ?? [undefined]) {
      if (!isObject(entry)) return undefined;
      const { file: path, rule, message, count = 1 } = entry;
      if (typeof path !== "string" || typeof rule !== "string" || typeof message !== "string") return undefined;
      if (typeof count !== "number") return undefined;
      baseline.counts.set(JSON.stringify([path, rule, message]), count);
    }
    return baseline;
  }

  add(path: string, findings: readonly LocatedFinding[]): void {
    for (const finding of findings) {
      const key = this.keyOf(path, finding);
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
  }

  /** The findings of a file that are not known. */
  unknown(path: string, findings: readonly LocatedFinding[]): LocatedFinding[] {
    const left = new Map<string, number>();
    return findings.filter((finding) => {
      const key = this.keyOf(path, finding);
      const remaining = left.get(key) ?? this.counts.get(key) ?? 0;
      left.set(key, remaining - 1);
      return remaining <= 0;
    });
  }

  /** How many findings it has. */
  get size(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** The text of its file, the same for the same findings, one a line. */
  get text(): string {
    const lines = [...this.counts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, count]) => {
        const [file, rule, message] = JSON.parse(key) as [string, string, string];
        return `  ${JSON.stringify({ file, rule, message, ...(count > 1 && { count }) })}`;
      });
    return lines.length > 0 ? `[\n${lines.join(",\n")}\n]\n` : "[]\n";
  }

  private keyOf(path: string, { rule, message }: LocatedFinding): string {
    return JSON.stringify([relative(dirname(this.file), path).split(sep).join("/"), rule, message]);
  }
}

function entriesOf(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
