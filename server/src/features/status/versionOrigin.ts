import { declaringDocuments } from "../../analysis/index";
import { conditionsOf, type Provider } from "../../catalog/index";
import { pinnedConstraint } from "../../fixes/index";
import { constraintsIn, uriBeside } from "../../model/index";
import type { DocumentEdits, Span } from "../../text/index";
import type { Store } from "../../workspace/index";
import { fixEditsIn } from "../codeActions/codeActions";
import { pinning, versionRequirement } from "../diagnostics/diagnostics";

/** The files that decide which version of a provider a module takes. */
export interface VersionOrigin {
  /** The address of the lock file that decides; undefined where there is none, or constraints do not allow what it says. */
  readonly lock?: string;
  /** The module's own constraints, in the order of their files. */
  readonly constraints: readonly VersionConstraint[];
  /** What would keep the module at the version in force; undefined where something does already, and in programs. */
  readonly pin?: VersionPin;
}

/** A constraint where it is written. */
interface VersionConstraint {
  readonly uri: string;
  readonly span: Span;
  readonly text: string;
}

/** A constraint, and the edits that write it. */
interface VersionPin {
  readonly constraint: string;
  readonly edits: readonly DocumentEdits[];
}

/** The files that decide the provider version in the module of a document. */
export function originIn(store: Store, uri: string, provider: Provider): VersionOrigin {
  const module = store.moduleOf(uri);
  const { lock, lockIn } = store.contexts.get(module.folder) ?? {};
  const isLocked = lock !== undefined && lockIn !== undefined && !module.versionOf(provider.name).refusedLock;
  const constraints = declaringDocuments(module).flatMap((document) =>
    [...constraintsIn(document.blocks)]
      .filter((one) => one.provider === provider.name)
      .map(({ value: { span, text } }) => ({ uri: document.uri, span, text })),
  );
  const pin = pinIn(store, uri, provider, constraints);
  return {
    constraints,
    ...(isLocked && { lock: `${uriBeside(module.folder, lockIn)}/.terraform.lock.hcl` }),
    ...(pin && { pin }),
  };
}

function pinIn(
  store: Store,
  uri: string,
  provider: Provider,
  constraints: readonly VersionConstraint[],
): VersionPin | undefined {
  const module = store.moduleOf(uri);
  const requirement = versionRequirement(provider.name, module);
  const constraint = pinnedConstraint(module.versionOf(provider.name).version, provider);
  if (!requirement || constraints.some(({ text }) => text === constraint || isExact(text))) return undefined;
  const [fix] = pinning(requirement, constraint, provider, module);
  const { editsOf, tidied } = fixEditsIn(store);
  const made = fix && editsOf(fix, uri);
  if (!made) return undefined;
  const edits = [{ uri, edits: made.edits }, ...made.elsewhere].filter((one) => one.edits.length > 0);
  return { constraint, edits: edits.map((one) => ({ ...one, edits: tidied(one.uri, one.edits) })) };
}

/** Whether a constraint leaves no choice. */
function isExact(text: string): boolean {
  return conditionsOf(text)?.some(({ operator }) => operator === "=") ?? false;
}
