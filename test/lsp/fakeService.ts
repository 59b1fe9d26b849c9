// A service that knows no Terraform: `bad` is wrong and should be `good`, any word can be hovered. So these tests are about the protocol alone.
import type { InventoryValues } from "../../server/src/azure/inventory";
import type { State } from "../../server/src/azure/state";
import type { OtherExtension } from "../../server/src/coexistence/otherExtension";
import type { Suggestion } from "../../server/src/features/completion/completion";
import type { NavigationQueries } from "../../server/src/features/navigation/navigation";
import type { Finding } from "../../server/src/model/finding";
import type { Service } from "../../server/src/service";
import { applyEdits } from "../../server/src/text/edit";
import { PiecedText } from "../../server/src/text/piecedText";
import type { Span } from "../../server/src/text/span";
import { raw } from "../../server/src/wording/markdown";
import type { ModuleContext } from "../../server/src/workspace/moduleContext";
import type { Settings } from "../../server/src/workspace/settings";
import { fakeConversion } from "./fakeConversion";
import { fakeModules } from "./fakeModules";

export interface FakeService extends Service {
  readonly texts: Map<string, string>;
  readonly folders: Map<string, ModuleContext>;
  readonly committed: Map<string, string>;
  readonly states: Map<string, State>;
  readonly live: InventoryValues[];
  others: readonly OtherExtension[];
  /** What the last list was asked with. */
  trigger: string | undefined;
}

/** Items for every position: one of each sort that the protocol treats in its own way. */
function suggestionsAt(offset: number): readonly Suggestion[] {
  const common = { replace: { start: offset, end: offset }, isSnippet: false, rank: 0 };
  const also = [{ span: { start: 0, end: 0 }, text: "import\n" }];
  return [
    { ...common, label: "good", kind: "value", insert: "good", key: "good", rank: 2, detail: "a word" },
    { ...common, label: "block", kind: "block", insert: "block {\n  $1$0\n}", isSnippet: true, retrigger: true },
    { ...common, label: "old", kind: "argument", insert: "old = ", deprecated: true, filter: "ancient", also },
    {
      ...common,
      label: "far",
      kind: "type",
      insert: "far",
      elsewhere: [{ uri: "file:///project/versions.tf", edits: also }],
    },
    { ...common, label: "word", kind: "function", insert: "word($1)", isSnippet: true },
  ];
}

/** Without any document. */
export function fakeService(): FakeService {
  const texts = new Map<string, string>();
  const pieces = new Map<string, PiecedText>();
  const folders = new Map<string, ModuleContext>();
  const committed = new Map<string, string>();
  const live: InventoryValues[] = [];
  const states = new Map<string, State>();
  let settings: Settings = { rules: {} };

  function find(uri: string, pattern: RegExp): Span[] {
    return [...(texts.get(uri) ?? "").matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
  }
  function diagnose(uri: string): Finding[] {
    return find(uri, /\bbad\b/g).flatMap((span): Finding[] => {
      const severity = settings.rules["bad-word"] ?? "error";
      if (severity === "off") return [];
      const others = [...texts.keys()].filter((other) => other !== uri);
      const related = others.map((other) => ({ uri: other, span: { start: 0, end: 1 }, message: "Here as well." }));
      return [{ rule: "bad-word", severity, message: "Write good.", span, tags: ["deprecated"], related }];
    });
  }

  return {
    texts,
    folders,
    committed,
    states,
    live,
    setModuleFolders: () => {},
    setCounted: () => {},
    unreadableAt: () => undefined,
    setInventory: (values) => void live.push(values),
    setSource: () => {},
    describe: () => ({ isKnown: false, sentence: "" }),
    sourcesOf: () => [],
    draft: () => undefined,
    others: [],
    trigger: undefined,
    onFailure: () => {},
    setOtherExtensions(others) {
      this.others = others;
    },
    open: (uri, text) => void texts.set(uri, text),
    change: (uri, edit) => void texts.set(uri, applyEdits(texts.get(uri) ?? "", [edit])),
    close: (uri) => void texts.delete(uri),
    text: (uri) => texts.get(uri),
    pieces(uri) {
      const text = texts.get(uri);
      if (text !== undefined && String(pieces.get(uri)) !== text) pieces.set(uri, PiecedText.of(text));
      return text === undefined ? undefined : pieces.get(uri);
    },
    setFolder: (folder, about) => void (about === undefined ? folders.delete(folder) : folders.set(folder, about)),
    setCommitted: (uri, text) => void (text === undefined ? committed.delete(uri) : committed.set(uri, text)),
    setPlanned: () => {},
    setState: (folder, state) => void (state === undefined ? states.delete(folder) : states.set(folder, state)),
    calledFolders: () => [],
    filesRead: () => [],
    ...{ stacks: () => [], offerFound: () => [] },
    ...{ callItem: () => undefined, incomingCalls: () => [], outgoingCalls: () => [] },
    ...{ renamable: () => undefined, rename: () => undefined, movedBlocks: () => [] },
    importAnswers: (uri, { responses }) => ({
      edits: [{ span: { start: texts.get(uri)?.length ?? 0, end: texts.get(uri)?.length ?? 0 }, text: "imported\n" }],
      planSummary: {
        toImport: responses.length,
        toChange: 0,
        toReplace: 0,
        changes: [],
        sentence: "Plan: nothing else.",
      },
      imported: [],
      skipped: [],
      notes: [],
    }),
    namesApiVersion: (uri) => texts.get(uri)?.includes("@") ?? false,
    search: (_, words, within) =>
      words === "nothing" ? [] : [{ kind: "resource", type: within ?? "word", path: within ? ["name"] : [] }],
    searchBlock: (uri, _, offset) =>
      texts.get(uri)?.slice(offset).startsWith("typed") ? [{ kind: "resource", type: "typed", path: ["name"] }] : [],
    begin: (uri, offset, { type }) =>
      type === "word"
        ? {
            block: { span: { start: offset, end: offset }, snippet: "word $1" },
            edits: [{ span: { start: 0, end: 0 }, text: "first\n" }],
            elsewhere: [{ uri: uri.replace("main", "other"), edits: [{ span: { start: 1, end: 1 }, text: "!" }] }],
          }
        : undefined,
    apiVersions: (uri) => ({
      type: "Word",
      version: "1",
      span: { start: 0, end: 1 },
      offered: texts.get(uri)?.includes("@")
        ? [{ version: "2", isPreview: false, change: "changes nothing here", left: 0 }]
        : [],
    }),
    useApiVersion: (uri, _, version) => find(uri, /@\d/g).map((span) => ({ span, text: `@${version}` })),
    olderApiVersions: () => [],
    apiVersionEdits: () => [],
    paste: (_, text, offset) =>
      text.includes("type")
        ? [
            {
              provider: "azapi",
              count: 1,
              elsewhere: [],
              toDo: 0,
              edits: [{ span: { start: offset, end: offset }, text: "pasted\n" }],
            },
          ]
        : [],
    importBlocks: (_, answers) => `${answers.length} import`,
    ...{ subscriptionEdits: () => undefined, unmanaged: () => [], notesOnQuestions: () => [] },
    liveQuestions: () => ({ folder: "", called: [], subscription: "", asked: [], untold: [], unread: [] }),
    withoutCalled: (questions) => questions,
    compare: (uri) => ({
      resources: ["bad"],
      differing: find(uri, /\bbad\b/g).map((span) => ({
        address: "bad",
        path: "word",
        message: "It is good in Azure, and bad here.",
        span,
        fix: { title: "Take the live value of word", edits: [{ span, text: "good" }] },
      })),
      edits: find(uri, /\bbad\b/g).map((span) => ({ span, text: "good" })),
    }),
    managed: (read) => [
      ...[...read.keys()].map((uri) => ({
        ...{ address: "held", type: "word", id: "/held", subscription: "", group: "", name: "held" },
        ...{ uri, span: { start: 0, end: 0 }, isStateOnly: true },
      })),
      ...[...texts.keys()].flatMap((uri) =>
        find(uri, /\bbad\b/g).map((span) => ({
          ...{ address: "bad", type: "word", id: "/bad", subscription: "", group: "", name: "bad" },
          ...{ uri, span },
        })),
      ),
    ],
    configure(next) {
      settings = next;
    },
    diagnose,
    complete(_, offset, trigger) {
      this.trigger = trigger;
      return { items: suggestionsAt(offset), isIncomplete: true };
    },
    document: (uri, { key }) => (key ? raw(`All about **${key}** in ${uri}.`) : undefined),
    signatureHelp: (uri) =>
      texts.get(uri)?.includes("(")
        ? {
            label: "word(text: string)",
            parameters: [[5, 17]],
            descriptions: [raw("its letters")],
            active: 0,
            documentation: raw("A **word**."),
          }
        : undefined,
    inlayHints: (uri, start, end) =>
      find(uri, /\bbad\b/g)
        .filter((span) => span.start >= start && span.end <= end)
        .map((span) => ({ offset: span.end, text: " = good" })),
    hover(uri, offset) {
      const span = find(uri, /\w+/g).find(({ start, end }) => start <= offset && offset <= end);
      if (texts.get(uri)?.includes("crash")) throw new Error("The fake crashes on purpose.");
      return span && { span, markdown: raw(`**${texts.get(uri)?.slice(span.start, span.end)}**`) };
    },
    fixes: (uri, span) =>
      diagnose(uri)
        .filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end)
        .map((finding) => ({
          title: "Change to good",
          edits: [{ span: finding.span, text: "good" }],
          findings: [finding],
          elsewhere: [],
          preferred: true,
          safe: true,
        })),
    suppressions: () => [],
    findingsByRule: (uri, span) =>
      diagnose(uri)
        .filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end)
        .slice(0, 1),
    fixAll: (uri) => find(uri, /\bbad\b/g).map((span) => ({ span, text: "good" })),
    format: (uri, within) =>
      find(uri, / +$/gm)
        .filter(({ start, end }) => !within || (start <= within.end && within.start <= end))
        .map((span) => ({ span, text: "" })),
    refactorings: (uri, { start, end }) =>
      texts.get(uri)?.slice(start, end) === "loud"
        ? [{ id: "shout", kind: "rewrite", title: "Write in capitals" }]
        : [],
    refactor: (uri, span) => [
      { uri, edits: [{ span, text: (texts.get(uri) ?? "").slice(span.start, span.end).toUpperCase() }] },
      ...[...texts.keys()]
        .filter((other) => other !== uri)
        .map((other) => ({ uri: other, edits: [{ span: { start: 0, end: 0 }, text: "capitals\n" }] })),
    ],
    convert(uri, { start, end }, to) {
      const text = (texts.get(uri) ?? "").slice(start, end).trim();
      return text === "" ? undefined : { text: `${text} in another language`, languageId: to, left: 1 };
    },
    refusals: () => [],
    ...fakeConversion(find),
    upgrade: (uri) =>
      find(uri, /\bold\b/g).map((span) => ({ rule: "old-word", severity: "error", message: "Write new.", span })),
    questionsFor: () => [],
    questionsForModule: () => [],
    validationOutcome: () => ({ findings: [], differences: [] }),
    upgradesFor: (uri) => (find(uri, /\bold\b/g).length > 0 ? ["5.2.0"] : []),
    upgradeEdits: (uri, _, what) =>
      what === "code" ? find(uri, /\bold\b/g).map((span) => ({ span, text: "new" })) : [],
    ...navigation(),
    folds: () => [],
    testFile: () => undefined,
    realRuns: () => [],
    moduleChanges: () => ({ changes: [], untold: [], unreadable: [] }),
    testedFolders: () => [],
    codeLenses: () => [],
    countReferences: () => 0,
    callsOfModule: () => [],
    tokens: () => [],
    selectionAt: () => [],
    versionOrigin(uri) {
      const [span] = find(uri, /(?<=version )\S+/g);
      const constraints = span ? [{ uri, span, text: "~> 4.0" }] : [];
      const edits = constraints.map((one) => ({ span: one.span, text: "pinned" }));
      const pin = { constraint: "pinned", edits: [{ uri, edits }] };
      return texts.has(uri) ? { constraints, lock: "file:///lock", pin } : undefined;
    },
    status(uri) {
      const version = /version (\S+)/.exec(texts.get(uri) ?? "")?.[1] ?? "4.0.0";
      const known = { known: "exact", coverage: "Everything is known.", isUsed: true } as const;
      return texts.has(uri) ? { provider: "azurerm", version, because: "The text says so.", ...known } : undefined;
    },
    ...fakeModules(texts, find),
  };
}

/** Of finding one's way only what the protocol has something of its own to say about. */
function navigation(): NavigationQueries {
  return {
    definition: () => undefined,
    references: () => [],
    highlights: () => [],
    seenByCallers: () => undefined,
    outline: () => [],
    findSymbols: () => [],
    typeLinks: () => [],
  };
}
