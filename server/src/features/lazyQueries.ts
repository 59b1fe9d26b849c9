import type { Store } from "../workspace/index";
import type { FurtherQueries } from "./furtherFeatures";
import { lazy } from "./lazy";

/** Answers of features that are loaded at the first question for one of them. */
export function lazyQueries(store: Store): FurtherQueries {
  let found: FurtherQueries | undefined;
  const queries = () => {
    found ??= lazy().furtherQueries(store);
    return found;
  };
  return {
    namesApiVersion: (...given) => queries().namesApiVersion(...given),
    apiVersions: (...given) => queries().apiVersions(...given),
    useApiVersion: (...given) => queries().useApiVersion(...given),
    olderApiVersions: (...given) => queries().olderApiVersions(...given),
    apiVersionEdits: (...given) => queries().apiVersionEdits(...given),
    questionsFor: (...given) => queries().questionsFor(...given),
    questionsForModule: (...given) => queries().questionsForModule(...given),
    plan: (...given) => queries().plan(...given),
    subscriptionInCode: (...given) => queries().subscriptionInCode(...given),
    keepsStateElsewhere: (...given) => queries().keepsStateElsewhere(...given),
    valuesProblem: (...given) => queries().valuesProblem(...given),
    validationOutcome: (...given) => queries().validationOutcome(...given),
    renamable: (...given) => queries().renamable(...given),
    rename: (...given) => queries().rename(...given),
    callItem: (...given) => queries().callItem(...given),
    incomingCalls: (...given) => queries().incomingCalls(...given),
    outgoingCalls: (...given) => queries().outgoingCalls(...given),
    convert: (...given) => queries().convert(...given),
    convertibleAt: (...given) => queries().convertibleAt(...given),
    convertToAzapi: (...given) => queries().convertToAzapi(...given),
    azapiTrials: (...given) => queries().azapiTrials(...given),
    convertToAzurerm: (...given) => queries().convertToAzurerm(...given),
    stacks: (...given) => queries().stacks(...given),
    offerFound: (...given) => queries().offerFound(...given),
    importAnswers: (...given) => queries().importAnswers(...given),
    subscriptionEdits: (...given) => queries().subscriptionEdits(...given),
    importBlocks: (...given) => queries().importBlocks(...given),
    paste: (...given) => queries().paste(...given),
    compare: (...given) => queries().compare(...given),
    liveQuestions: (...given) => queries().liveQuestions(...given),
    withoutCalled: (...given) => queries().withoutCalled(...given),
    notesOnQuestions: (...given) => queries().notesOnQuestions(...given),
    unmanaged: (...given) => queries().unmanaged(...given),
    managed: (...given) => queries().managed(...given),
    describe: (...given) => queries().describe(...given),
    search: (...given) => queries().search(...given),
    searchBlock: (...given) => queries().searchBlock(...given),
    draft: (...given) => queries().draft(...given),
    refactorings: (...given) => queries().refactorings(...given),
    refactor: (...given) => queries().refactor(...given),
    testFile: (...given) => queries().testFile(...given),
    realRuns: (...given) => queries().realRuns(...given),
    testedFolders: (...given) => queries().testedFolders(...given),
    upgrade: (...given) => queries().upgrade(...given),
    refusals: (...given) => queries().refusals(...given),
    upgradesFor: (...given) => queries().upgradesFor(...given),
    upgradeEdits: (...given) => queries().upgradeEdits(...given),
    roleAssignments: (...given) => queries().roleAssignments(...given),
    applierRole: (...given) => queries().applierRole(...given),
    timeline: (...given) => queries().timeline(...given),
    moduleReport: (...given) => queries().moduleReport(...given),
  };
}
