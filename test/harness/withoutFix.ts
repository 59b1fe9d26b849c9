const since = "it is held against the last commit: test/replacement.test.ts makes its fixes";
const name = "only people know what else to call it";

/** Rules without a fix, and why no change of the text is the one answer. */
export const withoutFix: Readonly<Record<string, string>> = {
  "missing-label": name,
  "circular-reference": "which of the references is one too many only people know",
  "outbound-rule-name": name,
  "compute-name": name,
  "common-compute-name": name,
  "inference-cluster-name": name,
  "hub-not-purged": name,
  "deferred-read": "what is needed of the other one only people know",
  "asset-reference": "which version is meant only people know",
  "connection-auth": "either the category or the credentials may be meant",
  "capability-host": "which of the two counts only people know",
  "endpoint-traffic": "who gets more of the traffic only people know",
  "wrong-length": "what to leave out, or what to add, is not in the text",
  "address-range": "which number is meant is not in the text",
  "subnet-range": "which range of the network is free is not in the text",
  "tag-limits": "which tags are needed is not in the text",
  "constant-condition": "what is to be checked is not in the text",
  "duplicate-settings": "which of the two counts only people know",
  "block-in-values": "where the block belongs, and whether it was meant as a value, only people know",
  "version-constraint": "which versions are meant is not in the text",
  "terraform-version": "which releases are allowed, and what else would do, people decide",
  "reserved-datastore": "it is imported where the workspace exists, and called otherwise where it does not",
  "workspace-location": "any of them may be the one that stands in the wrong place",
  "inference-cluster-network": "it takes another workspace",
  "inference-cluster-certificate": "a certificate or its key is nothing that can be made up",
  "mixed-policies": "policies may go either way, and what is in use decides",
  "refused-lock": "terraform init -upgrade renews the lock file",
  "item-count": "which items are meant, or which are too many, is not in the text",
  "missing-file": "whether the path or the file is wrong only people know",
  "wrong-operand": "what to calculate or compare instead is not in the text",
  "wrong-call": "which values were meant is not in the text",
  "wrong-iteration": "what to go through, or which keys differ, is not in the text",
  "variable-default": "either the default or the type may be wrong",
  "instance-key": "which instance is meant only people know",
  "required-version": "which releases the module is for only people know",
  "unpinned-module": "which release or revision is meant is not in the text",
  "suppression-reason": "only who suppressed it knows the reason",
  "replaces-resource": since,
  "one-way-change": since,
};

/** Those that have none in programs, and why. */
export const withoutFixInPrograms: Readonly<Record<string, string>> = {
  "unpinned-provider": "what pins the versions of a program stands in other files",
  "ephemeral-value": "what a program says of it stands in an override",
  "reference-context": "a key of an object is a part of a text in a program",
};
