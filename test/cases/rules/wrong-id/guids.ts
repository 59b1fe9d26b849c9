import { DataAzureadServicePrincipal } from "./.gen/providers/azuread/data-azuread-service-principal";
import { GroupMember } from "./.gen/providers/azuread/group-member";

// Many types of azuread have a GUID as their id; which of them is meant, no text tells.
new DataAzureadServicePrincipal(this, "graph", {
  clientId: "00000003-0000-0000-c000-000000000000",
});

new GroupMember(this, "reader", {
  groupObjectId: "5a1c6ba9-6dcf-4d1a-8a5d-0f6a1d6a7f10",
  memberObjectId: "0d0f3c55-2b5c-4c5e-8f43-7d6f3b0a9c21",
});
