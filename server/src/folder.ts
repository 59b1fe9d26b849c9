import type { Catalog } from "./catalog/catalog";
import { type VersionInForce, versionInForce } from "./catalog/version";
import { languageOf } from "./languages/index";
import { entryOf } from "./model/body";
import type { Block, Document } from "./model/document";
import { type Declaration, declarationsOf, type Module } from "./model/module";
import type { Finding } from "./rules/finding";
import type { FolderFiles } from "./service";

/**
 * The documents of one folder, which Terraform reads as one module, with what follows from all of them together:
 * declarations, versions in force, and the findings of each block as long as nothing that they rest on has changed.
 */
export class Folder implements Module {
  readonly documents = new Map<string, Document>();
  private files: FolderFiles = { parents: [] };
  private readonly inDocument = new WeakMap<Document, DocumentFacts>();
  private state: FolderState | undefined;
  private versions = new Map<string, VersionInForce>();
  /** Findings by block; replaced whenever declarations or versions change. */
  findings = new WeakMap<Block, readonly Finding[]>();

  constructor(
    readonly folder: string,
    private readonly catalog: Catalog,
  ) {}

  /** Takes a document in the place of an older one. Returns whether it declares or constrains anything else than that. */
  put(document: Document): boolean {
    const before = this.documents.get(document.uri);
    const isSame = before !== undefined && this.factsOf(before).key === this.factsOf(document).key;
    this.documents.set(document.uri, document);
    this.state = undefined;
    return !isSame;
  }

  drop(uri: string): void {
    this.documents.delete(uri);
    this.state = undefined;
  }

  setFiles(files: FolderFiles): void {
    this.files = files;
  }

  /** Forgets what rests on declarations and versions, here or in a module that this one calls. */
  forget(): void {
    this.findings = new WeakMap();
    this.versions = new Map();
  }

  get declarations(): ReadonlyMap<string, readonly Declaration[]> {
    return this.current().declarations;
  }

  versionOf(provider: string): VersionInForce {
    const { constraints } = this.current();
    const found = this.versions.get(provider);
    if (found) return found;
    const known = this.catalog.provider(provider);
    if (!known) return { version: "0.0.0", because: "The provider is not known." };
    const own = constraints.get(provider) ?? [];
    const { lock } = this.files;
    const version = versionInForce(
      { ...(lock !== undefined && { lock }), constraints: [...own, ...this.inherited(provider)] },
      known,
    );
    this.versions.set(provider, version);
    return version;
  }

  /** Everything that follows from all documents, worked out anew after a change of any of them. */
  private current(): FolderState {
    if (this.state) return this.state;
    const declarations = new Map<string, Declaration[]>();
    const constraints = new Map<string, string[]>();
    for (const document of this.documents.values()) {
      const facts = this.factsOf(document);
      for (const [address, declaration] of facts.declarations) {
        const others = declarations.get(address);
        if (others) others.push(declaration);
        else declarations.set(address, [declaration]);
      }
      for (const [provider, constraint] of facts.constraints)
        constraints.set(provider, [...(constraints.get(provider) ?? []), constraint]);
    }
    this.state = { declarations, constraints };
    return this.state;
  }

  private factsOf(document: Document): DocumentFacts {
    let facts = this.inDocument.get(document);
    if (!facts) {
      const declarations = [...declarationsOf(document)];
      const constraints = [...constraintsIn(document)];
      const key = [...declarations.map(keyOf), ...constraints].join("\n");
      facts = { declarations, constraints, key };
      this.inDocument.set(document, facts);
    }
    return facts;
  }

  private inherited(provider: string): string[] {
    return this.files.parents.flatMap((text) => {
      const document = languageOf("parent.tf")?.read("parent.tf", text);
      return document
        ? [...constraintsIn(document)].filter(([name]) => name === provider).map(([, constraint]) => constraint)
        : [];
    });
  }
}

/** What others see of a declaration: its address and, of a variable, whether it must be set. */
function keyOf([address, { block }]: [string, Declaration]): string {
  return block.kind === "variable" && entryOf(block.body, "default") ? `${address}?` : address;
}

interface DocumentFacts {
  readonly declarations: readonly [address: string, Declaration][];
  readonly constraints: readonly [provider: string, constraint: string][];
  /** Two documents with equal keys declare and constrain the same. */
  readonly key: string;
}

interface FolderState {
  readonly declarations: ReadonlyMap<string, readonly Declaration[]>;
  readonly constraints: ReadonlyMap<string, readonly string[]>;
}

/** Version constraints on providers: those of `required_providers`, and the older `version` of a provider block. */
function* constraintsIn(document: Document): Generator<[provider: string, constraint: string]> {
  for (const block of document.blocks) {
    if (block.kind === "terraform") {
      for (const entry of block.body.entries) {
        if (entry.name !== "required_providers" || entry.value.kind !== "body") continue;
        for (const provider of entry.value.body.entries) {
          const version =
            provider.value.kind === "body" ? entryOf(provider.value.body, "version")?.value : provider.value;
          if (version?.kind === "text") yield [provider.name, version.text];
        }
      }
    } else if (block.kind === "provider") {
      const version = entryOf(block.body, "version")?.value;
      if (version?.kind === "text" && block.labels[0]) yield [block.labels[0].text, version.text];
    }
  }
}
