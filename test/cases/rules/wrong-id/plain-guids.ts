import { TerraformVariable } from "cdktf";
import { AccessPackage } from "./.gen/providers/azuread/access-package";
import { AdministrativeUnitMember } from "./.gen/providers/azuread/administrative-unit-member";
import { ApplicationOwner } from "./.gen/providers/azuread/application-owner";
import { DataAzureadApplication } from "./.gen/providers/azuread/data-azuread-application";
import { AzureadProvider } from "./.gen/providers/azuread/provider";

const unknownVariable = new TerraformVariable(this, "unknown", {});

// What azuread calls ids are plain GUIDs, whose form says nothing of what they are about.
new AzureadProvider(this, "azuread", {
  tenantId: "3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f01",
  partnerId: "3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f02",
});

new DataAzureadApplication(this, "training", {
  clientId: "3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f03",
});

const trainingAdministrativeUnitMember = new AdministrativeUnitMember(
  this,
  "training_administrative_unit_member",
  {
    administrativeUnitObjectId: "3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f04",
    memberObjectId: "3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f05",
  },
);
trainingAdministrativeUnitMember.overrideLogicalId("training");

const trainingAccessPackage = new AccessPackage(
  this,
  "training_access_package",
  {
    catalogId: "3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f06",
    displayName: "training",
    description: "Training",
  },
);
trainingAccessPackage.overrideLogicalId("training");

const unknownAccessPackage = new AccessPackage(this, "unknown_access_package", {
  catalogId: unknownVariable.stringValue,
  displayName: "unknown",
  description: "Unknown",
});
unknownAccessPackage.overrideLogicalId("unknown");

const trainingApplicationOwner = new ApplicationOwner(
  this,
  "training_application_owner",
  {
    applicationId: "3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f07",
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Set application_id to an id of the form /applications/…, not "3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f07".
    ownerObjectId: "3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f08",
  },
);
trainingApplicationOwner.overrideLogicalId("training");
