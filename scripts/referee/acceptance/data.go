package main

import (
	"fmt"
	"strconv"
	"strings"
)

// What tests take from chance and from their environment: the same each time. By its first digits the number is known for no constant of a provider's
// (`isOfPlace` of scripts/facts/bodies/applied.mjs).
const (
	someNumber = 262000001101112131
	someID     = "00000000-0000-0000-0000-000000000000"
	alphabet   = "abcdefghijklmnopqrstuvwxyz012346789"
)

func letters(count int) string {
	return strings.Repeat(alphabet, count/len(alphabet)+1)[:count]
}

// Only what must have a form that everybody knows; without the others tests end before they begin.
func environment(name string) string {
	switch {
	case strings.Contains(name, "LOCATION"):
		return "westeurope"
	case strings.Contains(name, "DNS_ZONE"):
		return "example.com"
	case strings.Contains(name, "SUBSCRIPTION"), strings.HasSuffix(name, "TENANT_ID"), strings.HasSuffix(name, "CLIENT_ID"):
		return someID
	}
	panic("the environment's " + name)
}

func testData(resourceType string, label string) *Object {
	regions := &Object{"acceptance.Regions", map[string]any{"Primary": "westeurope", "Secondary": "northeurope", "Ternary": "westus2"}}
	subscriptions := &Object{"acceptance.Subscriptions", map[string]any{"Primary": someID, "Secondary": strings.Replace(someID, "0", "1", 1)}}
	return &Object{"acceptance.TestData", map[string]any{
		"RandomInteger":   someNumber,
		"RandomString":    letters(5),
		"ResourceName":    resourceType + "." + label,
		"ResourceType":    resourceType,
		"EnvironmentName": "public",
		"MetadataURL":     "",
		"Locations":       regions,
		"Subscriptions":   subscriptions,
	}}
}

func dataMethod(data *Object, name string, given []any) any {
	switch name {
	case "RandomIntOfLength":
		whole := strconv.Itoa(someNumber)
		length := given[0].(int)
		if length >= 16 {
			number, _ := strconv.Atoi(whole[:length])
			return number
		}
		number, _ := strconv.Atoi(whole[:length-2] + whole[16:18])
		return number
	case "RandomStringOfLength":
		return letters(given[0].(int))
	case "Client":
		credentials := &Object{"acceptance.ClientAuthDetails", map[string]any{"ClientID": someID, "ClientSecret": "secret"}}
		return &Object{"acceptance.ClientData", map[string]any{
			"Default":               credentials,
			"Alternate":             credentials,
			"SubscriptionID":        someID,
			"SubscriptionIDAlt":     someID,
			"SubscriptionIDDevTest": someID,
			"TenantID":              someID,
			"IsServicePrincipal":    true,
		}}
	}
	panic(fmt.Sprintf("the test data's %s", name))
}

// Names of other packages that configurations are made with.
func fromElsewhere(name string) any {
	panic("the name " + name)
}
