// What Terraform prints while it runs a file, as results of the runs in it.
import { isAbsolute, join } from "node:path";
import { Location, l10n, Range, type TestItem, type TestRun, Uri } from "vscode";
import { plain } from "../../../server/src/text/index";
import { testMessage } from "../shown/index";
import { type Diagnostic, differenceIn, eventIn, type TestEvent } from "./events";

/** Results of one file. */
export interface Results {
  /** A line that Terraform has printed in a folder. */
  printed(line: string, folder: string): void;
  /** Nothing could be run, for a reason that is a sentence. */
  fail(reason: string): void;
  /** Terraform has ended: what has no result by now has none. */
  end(isCancelled: boolean): void;
}

type Status = NonNullable<NonNullable<TestEvent["test_run"]>["status"]>;

/** Shows them for the runs that are wanted; Terraform runs all others of the file as well. */
export function createResults(run: TestRun, file: TestItem, wanted: readonly TestItem[]): Results {
  const byName = new Map(wanted.map((item) => [nameOf(item), item]));
  const startedAt = new Map<TestItem, number>();
  /** What Terraform says of a run comes behind its status. */
  const statuses = new Map<TestItem, Status>();
  const failures = new Map<TestItem | undefined, { readonly diagnostic: Diagnostic; readonly folder: string }[]>();
  const settled = new Set<TestItem>();

  function settle(item: TestItem): void {
    const status = statuses.get(item);
    if (!status || status === "pending" || settled.has(item)) return;
    settled.add(item);
    const time = Date.now() - (startedAt.get(item) ?? Date.now());
    const messages = (failures.get(item) ?? []).map(({ diagnostic, folder }) => messageOf(diagnostic, folder));
    if (status === "pass") run.passed(item, time);
    else if (status === "skip") run.skipped(item);
    else if (status === "fail") run.failed(item, messages, time);
    else run.errored(item, messages, time);
  }

  function about({ "@testrun": name, test_run: about, diagnostic }: TestEvent, folder: string): void {
    const item = byName.get(about?.run ?? name ?? "");
    if (about && item) {
      if (about.progress === "starting") {
        for (const before of statuses.keys()) settle(before);
        startedAt.set(item, Date.now());
        run.started(item);
      }
      if (about.status) statuses.set(item, about.status);
    }
    if (diagnostic?.severity === "error") {
      // What is said of no run, such as that terraform init is missing, is why there are no results.
      const owner = name === undefined ? undefined : item;
      if (name === undefined || item) failures.set(owner, [...(failures.get(owner) ?? []), { diagnostic, folder }]);
    }
  }

  return {
    printed(line, folder) {
      const event = eventIn(line);
      if (event) about(event, folder);
      const detail = event?.diagnostic?.detail;
      const shown = event ? [event["@message"], ...(detail ? [detail] : [])] : [line];
      for (const text of shown.join("\n").split("\n")) run.appendOutput(`${plain(text)}\r\n`);
    },
    fail(reason) {
      for (const item of wanted) run.errored(item, testMessage([reason], undefined));
      run.appendOutput(`${plain(reason)}\r\n`);
    },
    end(isCancelled) {
      for (const item of wanted) {
        settle(item);
        if (settled.has(item)) continue;
        const reasons = (failures.get(undefined) ?? []).map(({ diagnostic, folder }) => messageOf(diagnostic, folder));
        if (isCancelled) run.skipped(item);
        else
          run.errored(
            item,
            reasons.length > 0
              ? reasons
              : testMessage([l10n.t("Terraform reported nothing about this run: see the output.")], undefined),
          );
      }
    },
  };

  function messageOf(diagnostic: Diagnostic, folder: string) {
    const { summary, detail, range } = diagnostic;
    const lines = [summary, ...(detail ? detail.split("\n") : [])];
    return testMessage(lines, range ? placeOf(range, folder) : here(), differenceIn(diagnostic));
  }

  function here(): Location | undefined {
    return file.uri && new Location(file.uri, new Range(0, 0, 0, 0));
  }
}

/** The name of a run, which its id ends with: labels are escaped. */
function nameOf({ id, uri }: TestItem): string {
  return id.slice((uri?.toString().length ?? 0) + 1);
}

function placeOf({ filename, start, end }: NonNullable<Diagnostic["range"]>, folder: string): Location {
  const path = isAbsolute(filename) ? filename : join(folder, filename);
  return new Location(Uri.file(path), new Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1));
}
