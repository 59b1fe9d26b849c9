// The handlers of the requests and notifications that are our own (see `protocol`).
import { CodeLensRefreshRequest, type Connection } from "vscode-languageserver";
import {
  apiVersionsRequest,
  applierRoleRequest,
  azurermRequest,
  beginRequest,
  type CursorParams,
  compareRequest,
  convertRequest,
  convertResourcesRequest,
  cursorMoved,
  doctorRequest,
  folderDriftRequest,
  forgetLearnedRequest,
  type InventoryValues,
  importBlocksRequest,
  importRequest,
  inventoryChanged,
  type LearnParams,
  type LearnResult,
  learnableRequest,
  learnRequest,
  liveQuestionsRequest,
  managedRequest,
  type OtherExtensionsParams,
  offerFoundRequest,
  otherExtensionsChanged,
  type PlanParams,
  type PlanResult,
  type ProviderValidationParams,
  type ProviderValidationResult,
  pasteRequest,
  plannedTextsRequest,
  planRequest,
  providerValidationRequest,
  realRunsRequest,
  searchRequest,
  stacksRequest,
  statusRequest,
  subscriptionRequest,
  testFileRequest,
  timelineRequest,
  trusted,
  upgradeRequest,
  upgradesRequest,
  useApiVersionRequest,
  versionOriginRequest,
} from "../protocol/index";
import { otherExtensionsFrom } from "./editor/otherExtensions";
import type { Failures } from "./failures";
import { guard } from "./guard";
import { apiVersions, useApiVersion } from "./handlers/apiVersions";
import { handleConvertResources } from "./handlers/azapiConversion";
import { handleConversion } from "./handlers/convert";
import { handleDoctor } from "./handlers/doctor";
import { folderDrift, liveQuestions } from "./handlers/drift";
import {
  azurerm,
  compare,
  handleImport,
  importBlocks,
  managed,
  offerFound,
  paste,
  stacks,
  subscription,
} from "./handlers/importing";
import { learn, learnable, notLearned } from "./handlers/learning";
import { notPlanned, planModule, plannedTexts } from "./handlers/plan";
import { notValidated, validateWithProviders } from "./handlers/providerValidation";
import { begin, search } from "./handlers/search";
import { status, versionOrigin } from "./handlers/status";
import { realRuns, testFile } from "./handlers/testing";
import { applierRole, timeline } from "./handlers/timeline";
import { handleUpgrade, upgrades } from "./handlers/upgrade";
import type { Session } from "./session/session";

/** Registers them. */
export function registerCustomRequests(connection: Connection, session: Session, failures: Failures): void {
  const { service, documents, diagnostics, previousVersions, learning } = session;

  onRequest(statusRequest, null, status);
  onRequest(versionOriginRequest, null, versionOrigin);
  onRequest(doctorRequest, [], handleDoctor);
  onRequest(timelineRequest, null, timeline);
  onRequest(applierRoleRequest, null, applierRole);
  onRequest(learnableRequest, { learnable: [], learned: [] }, learnable);
  onRequest<LearnParams, LearnResult>(learnRequest, notLearned, learn);
  onRequest<ProviderValidationParams, ProviderValidationResult>(
    providerValidationRequest,
    notValidated,
    validateWithProviders,
  );
  onRequest<PlanParams, PlanResult>(planRequest, notPlanned, planModule);
  onRequest(plannedTextsRequest, null, plannedTexts);
  onRequest(forgetLearnedRequest, 0, () => learning.forget());
  onRequest(convertRequest, null, handleConversion);
  onRequest(importRequest, null, handleImport);
  onRequest(offerFoundRequest, [], offerFound);
  onRequest(azurermRequest, null, azurerm);
  onRequest(pasteRequest, [], paste);
  onRequest(stacksRequest, [], stacks);
  onRequest(subscriptionRequest, null, subscription);
  onRequest(importBlocksRequest, "", importBlocks);
  onRequest(compareRequest, null, compare);
  onRequest(liveQuestionsRequest, { wanted: [], groups: [], notes: [] }, liveQuestions);
  onRequest(folderDriftRequest, { findings: [], all: [] }, folderDrift);
  onRequest(managedRequest, [], managed);
  onRequest(testFileRequest, null, testFile);
  onRequest(realRunsRequest, null, realRuns);
  onRequest(upgradesRequest, [], upgrades);
  onRequest(upgradeRequest, [], handleUpgrade);
  onRequest(
    convertResourcesRequest,
    { files: [], count: 0, refused: [], notes: [], untrusted: [], failures: [] },
    handleConvertResources,
  );
  onRequest(apiVersionsRequest, null, apiVersions);
  onRequest(useApiVersionRequest, null, useApiVersion);
  onRequest(searchRequest, { types: [], arguments: [] }, search);
  onRequest(beginRequest, null, begin);

  onNotification(inventoryChanged, (values: InventoryValues) => service.setInventory(values));
  onNotification(otherExtensionsChanged, (others: OtherExtensionsParams) => {
    service.setOtherExtensions(otherExtensionsFrom(others));
    if (session.client.refreshesCodeLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
    if (session.client.refreshesTokens) void connection.languages.semanticTokens.refresh();
    diagnostics.refresh();
  });
  onNotification(cursorMoved, (at: CursorParams) => {
    // In another text than is known here it would be somewhere else.
    if (at && documents.version(at.uri) !== at.version) return;
    session.writing.moved(at?.uri ?? "", at ? documents.offset(at.uri, at.position) : undefined);
  });
  onNotification(trusted, () => {
    previousVersions.trust();
    learning.trust();
  });

  /** `empty` is the response where the handler fails. */
  function onRequest<P, R>(request: string, empty: R, handler: (session: Session, params: P) => R | Promise<R>): void {
    connection.onRequest(
      request,
      guard<P, unknown>(failures, request, empty, (params) => handler(session, params)),
    );
  }

  function onNotification<P>(notification: string, handler: (params: P) => void): void {
    connection.onNotification(notification, guard(failures, notification, undefined, handler));
  }
}
