variable "secret" {
  type      = string
  default   = "topsecret"
  sensitive = true
}

resource "terraform_data" "a" {
  for_each = toset(["x", "y"])
  input    = each.key
}

resource "terraform_data" "b" {
  for_each = terraform_data.a
  input    = each.value.id
}

resource "terraform_data" "c" {
  for_each = terraform_data.b
  input    = { from = each.value.input, key = each.key, own = each.value.id }
}

resource "terraform_data" "counted" {
  count = 2
  input = count.index
}

resource "terraform_data" "secret" {
  for_each         = toset(["x"])
  input            = var.secret
  triggers_replace = each.key
}

locals {
  a      = terraform_data.a
  nested = [for one in terraform_data.a : [one.id, one.input]]
}

output "splat_of_inputs" {
  value = values(terraform_data.a)[*].input
}
output "splat_of_ids" {
  value = values(terraform_data.a)[*].id
}
output "counted_inputs" {
  value = terraform_data.counted[*].input
}
output "counted_ids" {
  value = terraform_data.counted[*].id
}
output "for_ids" {
  value = { for key, one in terraform_data.a : key => one.id }
}
output "for_inputs" {
  value = { for key, one in terraform_data.a : key => one.input }
}
output "flattened" {
  value = flatten(local.nested)
}
output "merged" {
  value = merge({ a = "a" }, { for key, one in terraform_data.a : key => one.output })
}
output "merged_instances" {
  value = keys(merge(terraform_data.a, terraform_data.b))
}
output "through_a_local" {
  value = local.a["x"].input
}
output "id_through_a_local" {
  value = local.a["x"].id
}
output "joined" {
  value = join(",", [for one in terraform_data.a : one.input])
}
output "joined_ids" {
  value = join(",", [for one in terraform_data.a : one.id])
}
output "counted" {
  value = length(terraform_data.a)
}
output "beside_a_secret" {
  value = [for one in terraform_data.secret : one.triggers_replace]
}
output "secret" {
  sensitive = true
  value     = [for one in terraform_data.secret : one.input]
}
output "secret_hashed" {
  sensitive = true
  value     = [for one in terraform_data.secret : upper(one.input)]
}
output "chosen" {
  value = true ? terraform_data.a["x"].id : terraform_data.a["x"].input
}
output "by_an_id" {
  value = terraform_data.a["x"].id == "" ? "a" : "b"
}
output "filtered" {
  value = [for one in terraform_data.a : one.id if one.input == "x"]
}
output "filtered_by_an_id" {
  value = [for one in terraform_data.a : one.input if one.id == "x"]
}
output "grouped" {
  value = { for one in terraform_data.a : "k" => one.id... }
}
output "zipped" {
  value = zipmap(keys(terraform_data.a), values(terraform_data.a)[*].id)
}
output "made_a_list" {
  value = tolist(values(terraform_data.a)[*].id)
}
output "tried" {
  value = try(terraform_data.a["x"].input, "none")
}
output "tried_id" {
  value = try(terraform_data.a["x"].id, "none")
}
output "encoded" {
  value = jsonencode({ for key, one in terraform_data.a : key => one.id })
}
output "encoded_inputs" {
  value = jsonencode({ for key, one in terraform_data.a : key => one.input })
}
output "one_of" {
  value = one([for one in terraform_data.a : one.input if one.input == "y"])
}
output "element_of" {
  value = element(values(terraform_data.a)[*].id, 1)
}
output "looked_up" {
  value = lookup({ for key, one in terraform_data.a : key => one.input }, "y", "")
}
output "chain" {
  value = [for one in terraform_data.c : one.input.key]
}
output "of_time" {
  value = [timestamp(), "x"]
}
output "concatenated" {
  value = concat(values(terraform_data.a)[*].input, terraform_data.counted[*].id)
}
output "counted_indexes" {
  value = { for index, one in terraform_data.counted : index => one.input }
}
