/** The introspection's questions as messages of the protocol, and the messages that come back as answers. */
import {
  type AttributePath,
  type ConfigKind,
  type CtyValue,
  type Diagnostic,
  type ProviderConnection,
  ProviderGone,
  type StoredState,
} from "../../introspection/index";
import { ctyValueOf, dynamicValue } from "./dynamicValue";
import type { Method } from "./protocol";
import { providerSchema, type RawProviderSchema } from "./providerSchema";

const validating: Readonly<Record<ConfigKind, Method>> = {
  provider: "validateProvider",
  resource: "validateResource",
  data: "validateData",
  ephemeral: "validateEphemeral",
  list: "validateList",
  action: "validateAction",
};

const clientCapabilities = { writeOnlyAttributesAllowed: true };

/** Answers over `ask`, which sends a message and gives the one that comes back. */
export function connectionOf(ask: (method: Method, message: object) => Promise<object>): ProviderConnection {
  return {
    async schema() {
      return providerSchema((await ask("schema", {})) as RawProviderSchema);
    },
    async configure(config) {
      const message = { terraformVersion: "1.11.0", config: dynamicValue(config) };
      return diagnosticsOf((await ask("configure", message)) as RawDiagnostics);
    },
    async validate(kind, typeName, config) {
      const named = kind === "action" ? { actionType: typeName } : { typeName };
      const message = { ...named, config: dynamicValue(config), clientCapabilities };
      return diagnosticsOf((await ask(validating[kind], message)) as RawDiagnostics);
    },
    async plan(typeName, prior, proposed, config, kept = nothing) {
      const message = {
        typeName,
        priorState: dynamicValue(prior),
        proposedNewState: dynamicValue(proposed),
        config: dynamicValue(config),
        priorPrivate: kept,
        clientCapabilities,
      };
      const answer = (await ask("plan", message)) as RawPlan;
      return {
        planned: valueIn(answer.plannedState),
        requiresReplace: answer.requiresReplace.map(pathOf),
        kept: answer.plannedPrivate,
        diagnostics: diagnosticsOf(answer),
      };
    },
    async apply(typeName, prior, { planned, kept }, config) {
      const message = {
        typeName,
        priorState: dynamicValue(prior),
        plannedState: dynamicValue(planned),
        config: dynamicValue(config),
        plannedPrivate: kept,
      };
      return storedState((await ask("apply", message)) as RawState);
    },
    async read(typeName, state, kept = nothing) {
      const message = { typeName, currentState: dynamicValue(state), private: kept };
      return storedState((await ask("read", message)) as RawState);
    },
    async importState(typeName, id) {
      const answer = (await ask("importState", { typeName, id, clientCapabilities })) as RawImport;
      return {
        resources: answer.importedResources.map((one) => ({
          type: one.typeName,
          state: valueIn(one.state),
          kept: one.private,
        })),
        diagnostics: diagnosticsOf(answer),
      };
    },
    async upgradeState(typeName, version, json) {
      const answer = await ask("upgradeState", { typeName, version, rawState: { json: Buffer.from(json) } });
      const { upgradedState, diagnostics } = answer as RawUpgrade;
      return { state: valueIn(upgradedState), diagnostics: diagnosticsOf({ diagnostics }) };
    },
  };
}

const nothing = new Uint8Array();

function storedState({ newState, private: kept, diagnostics }: RawState): StoredState {
  return { state: valueIn(newState), kept, diagnostics: diagnosticsOf({ diagnostics }) };
}

function valueIn(value: RawValue): CtyValue {
  try {
    return ctyValueOf(value);
  } catch {
    throw new ProviderGone("It gave an answer that cannot be read.");
  }
}

interface RawPath {
  readonly steps: readonly {
    selector?: string;
    attributeName?: string;
    elementKeyString?: string;
    elementKeyInt?: number;
  }[];
}

interface RawDiagnostics {
  readonly diagnostics: readonly { severity: string; summary: string; detail: string; attribute: RawPath | null }[];
}

type RawValue = { readonly msgpack?: Uint8Array } | null;

interface RawPlan extends RawDiagnostics {
  readonly plannedState: RawValue;
  readonly requiresReplace: readonly RawPath[];
  readonly plannedPrivate: Uint8Array;
}

interface RawState extends RawDiagnostics {
  readonly newState: RawValue;
  readonly private: Uint8Array;
}

interface RawImport extends RawDiagnostics {
  readonly importedResources: readonly {
    readonly typeName: string;
    readonly state: RawValue;
    readonly private: Uint8Array;
  }[];
}

interface RawUpgrade extends RawDiagnostics {
  readonly upgradedState: RawValue;
}

function diagnosticsOf({ diagnostics }: RawDiagnostics): Diagnostic[] {
  return diagnostics.map(({ severity, summary, detail, attribute }) => ({
    severity: severity === "WARNING" ? "warning" : "error",
    summary,
    detail,
    path: attribute ? pathOf(attribute) : [],
  }));
}

function pathOf({ steps }: RawPath): AttributePath {
  return steps.map((step) => {
    if (step.selector === "elementKeyInt") return step.elementKeyInt ?? 0;
    return (step.selector === "elementKeyString" ? step.elementKeyString : step.attributeName) ?? "";
  });
}
