// The tool that says what a change destroys: by the code before and after it, and by a plan where there are a state and a provider.
import { statSync } from "node:fs";
import { sep } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { createService } from "../../../core";
import type { ModuleChange, ModuleChanges } from "../../../features/replacement/replacement";
import { moduleFolder } from "../../../model/index";
import { shownPath } from "../../cli/report/location";
import { afterShape, answer, pageBuilder, pageShape, restOf } from "../answer";
import { fixLines, placeShape, reporterOf } from "../foundFindings";
import { type OpenedModule, openedModules } from "../openedModules";
import { type PlannedChanges, plannedChanges } from "../plannedChanges";
import { allowedPath } from "../roots";
import {
  committedBefore,
  committedCalled,
  goneFolders,
  openCalled,
  openCalledBefore,
  type TextsBefore,
} from "../textsBefore";
import { ToolError } from "../toolError";
import { targetShape, tool } from "./tool";

const effects = ["destroyed", "replaced", "refused", "moved", "forgotten", "imported", "created", "unread"] as const;

const changeShape = z.object({
  effect: z
    .enum(effects)
    .describe(
      "forgotten: no longer managed, and kept. unread: a data source or an output, with which nothing is destroyed.",
    ),
  address: z.string().describe("The address of an instance, or of the block if it is about several."),
  to: z.string().optional().describe("The address that it has then."),
  instances: z.number().int().describe("How many instances it is about."),
  folder: z.string().describe("The folder of the module."),
  message: z.string(),
  rule: z.string().optional(),
  ...placeShape,
});

type Change = z.infer<typeof changeShape>;

/** How many sentences about what is not reported one answer holds. */
const most = 30;

const plannedShape = z.object({
  folder: z.string().describe("The folder of the module."),
  summary: z.string(),
  by: z.array(z.string()).describe("The providers that were asked."),
  changes: z.array(
    z.object({
      action: z.enum(["destroy", "replace", "refused", "unknown", "takeOver"]),
      address: z.string(),
      because: z.array(z.string()),
    }),
  ),
});

const shape = z.object({
  against: z.enum(["file", "commit"]),
  planned: z
    .array(plannedShape)
    .describe(
      "What a plan against the local state says, if there is a state and a provider is installed. If the code says something else, the plan is right.",
    ),
  changes: z.array(changeShape).describe("The worst first."),
  untold: z.array(z.string()).describe("What the code alone does not show, one sentence each."),
  notCompared: z.array(z.string()).describe("What was not compared, and why."),
  ...pageShape,
});

/** The tool that says what a change would destroy or replace. */
export const replaces = tool({
  name: "replaces",
  title: "What a change would destroy",
  description:
    "Says what a change does to existing resources: which it destroys, replaces, moves or forgets, which instances of count and for_each and which modules it adds or removes, and which changes Azure refuses. It compares the code, and also makes a plan if the module has a local state and its provider is installed. It says what only a plan can show. The text you are about to write is compared with the file; without a text, the files are compared with the last commit. Call it before you change, rename or remove blocks of existing resources.",
  input: z.object({ path: targetShape.path.unwrap(), text: targetShape.text, after: afterShape }),
  output: shape,
  async run({ after, ...target }, context) {
    const against = target.text === undefined ? ("commit" as const) : ("file" as const);
    if (against === "commit" && !context.isTrusted)
      throw new ToolError(
        "Git is not asked in a folder that is not trusted. Send the changed text, to compare it with its file.",
      );
    const { path, root } = allowedPath(target.path, context.roots);
    const isWhole = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    const [untold, notCompared] = [new Set<string>(), new Set<string>()];
    const planned: z.infer<typeof plannedShape>[] = [];
    const builder = pageBuilder<Change>(after);
    const there = new Set<string>();
    let isHarmless = true;

    const nameOf = (folder: string) => shownPath(fileURLToPath(folder), root).split(sep).join("/") || ".";

    function take({ changes, untold: unsaid, unreadable }: ModuleChanges, folder: string, opened?: OpenedModule): void {
      const name = nameOf(folder);
      for (const one of unreadable)
        notCompared.add(`${one} Terraform makes no plan of it: nothing in ${name} is compared.`);
      for (const one of unsaid) untold.add(one);
      const placesOf = opened ? placesIn(opened) : () => ({});
      for (const change of changes) {
        const { place: _, ...rest } = change;
        if (harmful.has(change.effect)) isHarmless = false;
        builder.add(() => ({ ...rest, folder: name, ...placesOf(change) }));
      }
    }

    for await (const opened of openedModules(target, context, (message) => notCompared.add(message))) {
      const { service, files } = opened;
      const [first] = files;
      if (!first) continue;
      const folder = moduleFolder(first.uri);
      there.add(folder);
      const before = against === "file" ? onDisk(opened) : await committedBefore(opened, folder, isWhole);
      if (before) {
        const called = [openCalled(opened, folder), openCalledBefore(opened, folder, before.texts)];
        const folders = new Set(called.flatMap((one) => [...one.folders]));
        const ofCalled = against === "commit" && isWhole ? await committedCalled(opened, folders) : undefined;
        for (const one of [...before.unread, ...(ofCalled?.unread ?? [])]) notCompared.add(one);
        for (const { uri } of files) service.setCommitted(uri, before.texts.get(uri));
        const texts = new Map([...(ofCalled?.texts ?? []), ...before.texts]);
        take(service.moduleChanges(first.uri, texts), folder, opened);
        const plan = await plannedChanges(opened, folder, context);
        if (plan) planned.push({ folder: nameOf(folder), ...fewOf(plan) });
        if (plan?.changes.some(({ action }) => action !== "takeOver" && action !== "unknown")) isHarmless = false;
        for (const one of called) one.close();
      } else notCompared.add(`${target.path} has no commit to compare with, or Git is not there: nothing is compared.`);
    }
    for (const [folder, texts] of against === "commit" && isWhole
      ? await goneFolders(path, (one) => there.has(one))
      : []) {
      const [uri = ""] = texts.keys();
      take(createService(context.catalog).moduleChanges(uri, texts), folder);
    }
    const { shown, ...rest } = builder.page;
    const page = {
      against,
      planned,
      changes: shown,
      untold: few([...untold]),
      notCompared: few([...notCompared]),
      ...rest,
    };
    return answer(page, linesOf(page, isHarmless));
  },
});

const harmful: ReadonlySet<ModuleChange["effect"]> = new Set(["destroyed", "replaced", "refused"]);

/** What the file held for which a text was sent. */
function onDisk({ files, onDisk }: OpenedModule): TextsBefore {
  return { texts: new Map(files.map(({ path, uri }) => [uri, onDisk(path)])), unread: [] };
}

/** Where a change is, and its fix, while the files of its module are open. */
function placesIn(opened: OpenedModule): (change: ModuleChange) => Partial<Change> {
  const { placed, reported } = reporterOf(opened);
  return ({ place, rule }) => {
    if (!place) return {};
    const { uri, span } = place;
    const isOpen = opened.files.some((file) => file.uri === uri);
    const finding =
      isOpen && rule
        ? opened.service.diagnose(uri).find((one) => one.rule === rule && one.span.start === span.start)
        : undefined;
    if (finding) {
      const { severity: _, message: __, ...found } = reported(uri, finding);
      return found;
    }
    return isOpen
      ? placed(uri, span)
      : { ...placed(uri, span), file: shownPath(fileURLToPath(uri), opened.root).split(sep).join("/") };
  };
}

function few(sentences: readonly string[]): readonly string[] {
  const left = sentences.length - most;
  return left > 0 ? [...sentences.slice(0, most), `${left} more: ask about one folder.`] : sentences;
}

/** So many changes of a plan one answer holds. */
function fewOf({ changes, summary, by }: PlannedChanges): Omit<z.infer<typeof plannedShape>, "folder"> {
  const shown = changes
    .slice(0, most)
    .map(({ action, address, because }) => ({ action, address, because: [...because] }));
  return { summary, by: [...by], changes: shown };
}

const planWords = {
  destroy: "would be destroyed",
  replace: "would be replaced",
  refused: "cannot be planned",
  unknown: "is not known",
  takeOver: "takes over a state",
} as const;

interface Answer {
  readonly against: "file" | "commit";
  readonly planned: readonly z.infer<typeof plannedShape>[];
  readonly changes: readonly Change[];
  readonly untold: readonly string[];
  readonly notCompared: readonly string[];
  readonly total: number;
  readonly next?: number;
}

/** Whatever is found, it is said what is not known: somebody relies on it. */
function linesOf(
  { against, planned, changes, untold, notCompared, ...rest }: Answer,
  isHarmless: boolean,
): readonly string[] {
  const than = against === "commit" ? "the last commit" : "the file";
  const nothing = `Compared with ${than}, the code shows nothing that would be destroyed or replaced; a plan may show more.`;
  return [
    ...notCompared.map((one) => `Not compared: ${one}`),
    ...planned.flatMap(({ folder, summary, by, changes: all }) => [
      `By a plan of ${folder} against its local state, made by ${by.join(", ")}: ${summary}`,
      ...all.map(
        ({ action, address, because }) => `${folder} ${planWords[action]}: ${[address, ...because].join(" ")}`,
      ),
    ]),
    ...(isHarmless && untold.length > 0 ? [nothing] : []),
    ...changes.flatMap(({ effect, message, folder, file, line, fix }) => [
      `${file === undefined ? folder : `${file}:${line}`} ${effect}: ${message}`,
      ...fixLines(fix),
    ]),
    ...restOf(rest),
    ...untold.map((one) => `Not known: ${one}`),
  ];
}
